interface CachedText {
  etag: string;
  text: string;
}

/**
 * Texts with their etags, so that a file that did not change is not sent again. Holds a limited number of
 * characters; what was used longest ago goes first. Losing it costs time only.
 * @internal
 */
export class TextCache {
  readonly #limit: number;
  readonly #entries = new Map<string, CachedText>();
  #size = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(url: string): CachedText | undefined {
    const entry = this.#entries.get(url);
    if (entry) {
      this.#entries.delete(url);
      this.#entries.set(url, entry);
    }
    return entry;
  }

  set(url: string, entry: CachedText): void {
    this.#drop(url);
    this.#entries.set(url, entry);
    this.#size += entry.text.length;
    for (const oldest of this.#entries.keys()) {
      if (this.#size <= this.#limit) {
        break;
      }
      this.#drop(oldest);
    }
  }

  #drop(url: string): void {
    this.#size -= this.#entries.get(url)?.text.length ?? 0;
    this.#entries.delete(url);
  }
}
