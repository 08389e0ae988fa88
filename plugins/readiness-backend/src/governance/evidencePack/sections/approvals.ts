import {
  EvidencePackBlock,
  EvidencePackText,
} from 'backstage-plugin-readiness-common';
import { GateResult } from 'backstage-plugin-readiness-engine';
import { PackMaterial } from '../PackMaterial';
import { moment, NONE, orNone, paragraph } from './words';

const VERBS = {
  approve: 'approved',
  reject: 'rejected',
  changes: 'asked for changes',
};

/** Per gate: the chain as it stands, and all rounds of its review. @internal */
export function approvals({ records }: PackMaterial): EvidencePackBlock[] {
  return records.gates.flatMap((gate): EvidencePackBlock[] => {
    const heading: EvidencePackBlock = { type: 'heading', text: gate.title };
    if (gate.approvals.steps.length === 0) {
      return [heading, paragraph('Asks for no approvals.')];
    }
    const rounds = records.rounds[gate.name] ?? [];
    return [
      heading,
      chain(gate),
      rounds.length === 0
        ? paragraph('It has not been submitted.')
        : {
            type: 'table',
            caption: `Rounds of ${gate.title}, newest first`,
            columns: ['Round', 'When', 'Who', 'What', 'Version', 'Why'],
            rows: rounds.flatMap((round, index): EvidencePackText[][] => {
              const number = String(rounds.length - index);
              const { submission, decisions } = round;
              return [
                [
                  number,
                  moment(submission.at),
                  submission.by,
                  'submitted',
                  orNone(submission.version),
                  orNone(submission.reason),
                ],
                ...decisions.map(one => [
                  number,
                  moment(one.at),
                  one.actor,
                  `${VERBS[one.decision]}: ${one.stepTitle}${
                    one.counts ? '' : ' (for what the gate was then)'
                  }`,
                  orNone(one.version),
                  orNone(one.reason),
                ]),
              ];
            }),
          },
    ];
  });
}

function chain(gate: GateResult): EvidencePackBlock {
  return {
    type: 'table',
    caption: `Approvals of ${gate.title} that count now`,
    columns: ['Step', 'Given', 'Needed', 'By', 'Who may decide'],
    rows: gate.approvals.steps.map(step => [
      step.title,
      String(step.given),
      String(step.of),
      step.by.map(({ actor, at }) => `${actor} on ${moment(at)}`).join('; ') ||
        NONE,
      [...(step.groups ?? []), ...(step.roles ?? [])].join(', ') || NONE,
    ]),
  };
}
