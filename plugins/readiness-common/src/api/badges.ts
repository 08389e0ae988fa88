/** A picture of how an entity stands, for its README. @public */
export interface EntityBadge {
  /** `level`, `score` or `gate:<name>`. */
  show: string;
  title: string;
  /** Address of the SVG; whoever has it sees the badge, signed in or not. */
  url: string;
  /** The badge, leading to the entity in the portal. */
  markdown: string;
}

/** GET /entities/{kind}/{namespace}/{name}/badges @public */
export interface EntityBadges {
  items: EntityBadge[];
  /**
   * Why there are none. `off`: `readiness.badges.secrets` is not set. `kept-private`:
   * `readiness.badges.filter` leaves this entity out.
   */
  unavailable?: 'off' | 'kept-private';
}
