import { FactDeclaration } from 'backstage-plugin-readiness-engine';

/**
 * The facts of a source as a Markdown table, for its README. A test that looks for this text in the README keeps
 * the two together.
 * @public
 */
export function factsTable(
  sourceId: string,
  facts: Record<string, FactDeclaration>,
): string {
  const rows = Object.entries(facts).map(
    ([name, { type, unit, description }]) =>
      `| \`${sourceId}.${name}\` | ${type} | ${unit ?? ''} | ${description} |`,
  );
  return [
    '| Fact | Type | Unit | Meaning |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}
