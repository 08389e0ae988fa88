import {
  EvidencePackBlock,
  EvidencePackText,
} from 'backstage-plugin-readiness-common';
import {
  FactEvidence,
  formatFactValue,
} from 'backstage-plugin-readiness-engine';
import { PackMaterial } from '../PackMaterial';
import { momentWithAge, NONE, orNone, paragraph } from './words';

/** The checks with the facts they rest on, and how old those are. @internal */
export function checks({
  records,
  policy,
  generatedAt,
}: PackMaterial): EvidencePackBlock[] {
  const results = Object.values(records.checks);
  if (results.length === 0) {
    return [paragraph('No checks are asked for.')];
  }
  const facts = results.flatMap(result =>
    result.facts.map(fact => [titleOf(result.name), ...toCells(fact)]),
  );
  return [
    {
      type: 'table',
      caption: 'Checks',
      columns: ['Check', 'Status', 'Without waiver', 'Why'],
      rows: results.map(result => [
        titleOf(result.name),
        result.status,
        orNone(result.statusWithoutWaiver),
        result.reason,
      ]),
    },
    ...(facts.length > 0
      ? [
          {
            type: 'table' as const,
            caption: 'Facts that the checks rest on',
            columns: ['Check', 'Fact', 'Value', 'Seen', 'Version', 'Where'],
            rows: facts,
          },
        ]
      : []),
  ];

  function titleOf(name: string): string {
    return policy.checks.get(name)?.title ?? name;
  }

  function toCells(fact: FactEvidence): EvidencePackText[] {
    const { value, observedAt, url } = fact;
    const seen = observedAt ? momentWithAge(observedAt, generatedAt) : NONE;
    return [
      `${fact.title} (${fact.name})`,
      value === undefined ? 'no data' : formatFactValue(value, fact.unit),
      fact.stale ? `${seen}, too old to count` : seen,
      orNone(fact.version),
      url ? { text: url, url } : NONE,
    ];
  }
}
