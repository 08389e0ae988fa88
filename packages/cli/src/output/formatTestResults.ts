import chalk from 'chalk';
import {
  CompiledPolicy,
  PolicyTestResult,
} from 'backstage-plugin-readiness-engine';

/**
 * A row for each document that has tests, below it the tests that failed and why, and the totals.
 *
 * @param options - `verbose` lists the tests that passed too
 * @internal
 */
export function formatTestResults(
  policy: CompiledPolicy,
  results: PolicyTestResult[],
  options: { verbose?: boolean } = {},
): string {
  const byDocument = new Map<string, PolicyTestResult[]>();
  for (const result of results) {
    byDocument.set(result.document, [
      ...(byDocument.get(result.document) ?? []),
      result,
    ]);
  }
  const width = Math.max(0, ...[...byDocument.keys()].map(name => name.length));
  const lines = [...byDocument].flatMap(([document, tests]) => [
    formatDocument(document.padEnd(width), tests),
    ...tests
      .filter(test => options.verbose || !test.ok)
      .flatMap(test => formatTest(test)),
  ]);
  const failed = results.filter(result => !result.ok).length;
  return `${[
    ...lines,
    '',
    ...describeUntested('Check', 'checks', policy.checks, byDocument),
    ...describeUntested(
      'AdviceRule',
      'advice rules',
      policy.adviceRules,
      byDocument,
    ),
    `${results.length - failed} passed, ${failed} failed`,
  ].join('\n')}\n`;
}

function formatDocument(document: string, tests: PolicyTestResult[]): string {
  const passed = tests.filter(test => test.ok).length;
  const mark =
    passed === tests.length ? chalk.green('pass') : chalk.red('FAIL');
  return `${mark}  ${document}  ${passed} of ${tests.length}`;
}

function formatTest(test: PolicyTestResult): string[] {
  const mark = test.ok ? chalk.green('✓') : chalk.red('✕');
  const lines = test.message ? test.message.split('\n') : [];
  return [
    `      ${mark} ${test.name}`,
    ...lines.map(line => `          ${line}`),
  ];
}

function describeUntested(
  kind: string,
  plural: string,
  named: ReadonlyMap<string, unknown>,
  byDocument: Map<string, unknown>,
): string[] {
  const untested = [...named.keys()].filter(
    name => !byDocument.has(`${kind}/${name}`),
  ).length;
  return untested > 0
    ? [`${untested} of ${named.size} ${plural} have no test`]
    : [];
}
