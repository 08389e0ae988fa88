// Reads examples/history/*.yaml: what was different in the last 90 days, and what people did.
//
//   entities:
//     component:default/claims-triage:
//       since: P80D                  # when it came into the catalog; all of the time when absent
//       catalog:                     # in what its catalog-info.yaml was different
//         - until: P41D
//           annotations: { readiness/delivery-mode: explore, pagerduty.com/service-id: null }
//           spec: { lifecycle: experimental }
//       results:                     # in what its pipelines reported something else than in ci-results.yaml
//         - until: P41D
//           ci: { unitTestCoveragePercent: 40, loadTestPass: null }   # null: not reported yet
//       deliveries:                  # how often it went to production, and how long a change took until then
//         - { from: P120D, until: P45D, every: P14D, lead: P5D }
//       incidents:                   # open where it does not say how long it lasted
//         - { opened: P58D, lasted: PT9H, severity: high, byDeployment: true }
//   policies:                        # in which policy files something else was written
//     - { file: retail.yaml, until: P47D, was: policies/retail-1.yaml }
//   acts:
//     - { at: P70D, by: tomas, on: component:default/address-matcher, evidence: { … } }
//
// All times are distances from the day on which the history is made.
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { durationMs } from '../ciResults.mjs';

/** Deepest past last, so that what was different the longest ago wins. */
function newestFirst(periods = []) {
  return [...periods].sort((a, b) => durationMs(a.until) - durationMs(b.until));
}

function merge(differences, key) {
  return Object.assign({}, ...differences.map(one => one[key] ?? {}));
}

export class History {
  #entities;
  #policies;

  /** @param {string} folder */
  constructor(folder) {
    const files = fs
      .readdirSync(folder)
      .filter(name => name.endsWith('.yaml'))
      .sort()
      .map(name => parse(fs.readFileSync(path.join(folder, name), 'utf8')));
    this.#entities = Object.assign({}, ...files.map(file => file.entities));
    this.#policies = files
      .flatMap(file => file.policies ?? [])
      .map(({ file, until, was }) => ({
        ...{ file, untilMs: durationMs(until) },
        was: path.join(folder, was),
      }))
      // what was so the longest ago wins
      .sort((a, b) => b.untilMs - a.untilMs);
    /** What people did, oldest first. */
    this.acts = files
      .flatMap(file => file.acts ?? [])
      .sort((a, b) => durationMs(b.at) - durationMs(a.at));
  }

  /** Entities that it says something about. */
  get entityRefs() {
    return Object.keys(this.#entities);
  }

  /** Distances in milliseconds at which a policy file changed. */
  get policyChanges() {
    return this.#policies.map(({ untilMs }) => untilMs);
  }

  /**
   * @param {string} file in examples/policies
   * @param {number} ago milliseconds
   * @returns {string | undefined} path of the file as it was then; undefined when it was as it is
   */
  policyAt(file, ago) {
    return this.#policies.find(one => one.file === file && one.untilMs < ago)
      ?.was;
  }

  /** Distances in milliseconds at which a catalog file changed. */
  get catalogChanges() {
    return Object.values(this.#entities).flatMap(({ since, catalog = [] }) =>
      [since, ...catalog.map(({ until }) => until)]
        .filter(Boolean)
        .map(durationMs),
    );
  }

  /**
   * @param {number} ago milliseconds
   * @returns {object} by entity ref, in what it was different
   */
  catalogAt(ago) {
    const differences = Object.entries(this.#entities).map(
      ([ref, { since, catalog }]) => {
        if (since && durationMs(since) < ago) return [ref, { absent: true }];
        const then = newestFirst(catalog).filter(
          ({ until }) => durationMs(until) < ago,
        );
        const { description } = then.at(-1) ?? {};
        return [
          ref,
          then.length > 0 && {
            annotations: merge(then, 'annotations'),
            spec: merge(then, 'spec'),
            ...(description && { description }),
          },
        ];
      },
    );
    return Object.fromEntries(differences.filter(([, then]) => then));
  }

  /** Entities of which it says when they were deployed. */
  get events() {
    return Object.entries(this.#entities)
      .filter(([, { deliveries }]) => deliveries)
      .map(([entityRef, { deliveries, incidents = [] }]) => ({
        ...{ entityRef, deliveries, incidents },
      }));
  }

  /** Whether the catalog knew it. */
  isKnownAt(ref, ago) {
    const { since } = this.#entities[ref] ?? {};
    return !since || durationMs(since) >= ago;
  }

  /** What was different in the values of a source; null where nothing was reported. */
  resultsAt(ref, source, ago) {
    const then = newestFirst(this.#entities[ref]?.results).filter(
      ({ until }) => durationMs(until) < ago,
    );
    return merge(then, source);
  }
}
