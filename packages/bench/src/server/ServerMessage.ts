/** How long the event loop was held, between two timers of 5 ms. */
export interface LoopFigures {
  maxMs: number;
  p99Ms: number;
}

/** Somebody is told something: the notification as JSON. */
export interface Notified {
  notified: string;
}

/** Every entity of the catalog was processed. */
export interface Processed {
  /** Since the first. */
  processedMs: number;
}
