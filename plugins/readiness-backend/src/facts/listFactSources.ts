import {
  FactSourceRun,
  FactSourceStatus,
} from 'backstage-plugin-readiness-common';
import { PolicyProvider } from '../policy/PolicyProvider';
import { FactSourceRegistry } from './FactSourceRegistry';
import { FactSourceRunStore } from './FactSourceRunStore';

const SHOWN_RUNS = 5;

/** All sources by id, those of code with their newest runs. @internal */
export async function listFactSources(options: {
  registry: FactSourceRegistry;
  policies: PolicyProvider;
  runs: FactSourceRunStore;
  /** Whether the words of errors are shown; they may name entities. */
  showErrors: boolean;
}): Promise<FactSourceStatus[]> {
  const runs = await options.runs.list(SHOWN_RUNS);
  const collected = options.registry.list().map(
    (source): FactSourceStatus => ({
      source: source.id,
      title: source.title,
      kind: 'collected',
      facts: source.facts,
      runs: (runs.get(source.id) ?? []).map(run =>
        options.showErrors ? run : withoutWords(run),
      ),
    }),
  );
  const documents = options.policies.current()?.policy.documents ?? [];
  const pushed = documents.flatMap((document): FactSourceStatus[] =>
    document.kind === 'FactSource'
      ? [
          {
            source: document.metadata.name,
            title: document.metadata.title ?? document.metadata.name,
            kind: 'pushed',
            facts: document.spec.facts,
            runs: [],
          },
        ]
      : [],
  );
  return [...collected, ...pushed].sort((a, b) =>
    a.source < b.source ? -1 : 1,
  );
}

function withoutWords(run: FactSourceRun): FactSourceRun {
  return run.error === undefined
    ? run
    : {
        ...run,
        error: `It failed for ${run.failed} of ${run.entities} entities; each of them shows why`,
      };
}
