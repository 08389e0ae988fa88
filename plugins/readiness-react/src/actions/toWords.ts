/**
 * A kebab-case name as words: `deployment-automation` becomes `deployment automation`.
 *
 * @public
 */
export function toWords(name: string): string {
  return name.replace(/[-_]+/g, ' ').trim();
}
