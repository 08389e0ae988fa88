/** Under which an entity is found again to be processed at once. @internal */
export function refreshKey(entityRef: string): string {
  return `readiness:${entityRef}`;
}
