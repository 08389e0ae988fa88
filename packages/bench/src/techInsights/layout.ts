import { CHECKS } from '../fleet/checks';

export const RETRIEVER = 'benchRetriever';

/** Tech Insights takes letters and digits in the names of checks. */
export function checkIdOf(name: string): string {
  return name.replace(/-/g, '');
}

/** The checks of the benchmark as JSON rules. */
export const techInsightsConfig = {
  factRetrievers: {
    [RETRIEVER]: {
      cadence: '0 0 1 1 *',
      initialDelay: { seconds: 1 },
      timeout: { minutes: 60 },
    },
  },
  factChecker: {
    checks: Object.fromEntries(
      CHECKS.map(({ name, title, mode, conditions }) => [
        checkIdOf(name),
        {
          type: 'json-rules-engine',
          name: title,
          description: `Made-up check ${title}`,
          factIds: [RETRIEVER],
          rule: { conditions: { [mode]: conditions } },
        },
      ]),
    ),
  },
};
