import { GateSpec } from '../documents';
import { PolicyPath } from '../LocatedDocument';
import { PolicyError } from '../PolicyError';
import { errorAt, LintRule, LocatedOf } from '../PolicySet';

/**
 * How a team plans, meets and counts is its own affair. `SAFe` is told from "safe" by its letters; the
 * rest is found in any case, in singular and plural, and in kebab-case names.
 */
const CEREMONIES = [
  /\bSAFe\b/,
  /\b(sprints?|scrums?|kanban|stand[- ]?ups?|dail(?:y|ies)|retros?|retrospectives?|velocity|burn-?downs?|story[- ]points?|PI[- ]planning|program[- ]increments?|sprint[- ]planning|(?:backlog[- ])?(?:refinement|grooming)s?|iteration[- ]planning|release[- ]train)\b/i,
];

interface Text {
  path: PolicyPath;
  text: string | undefined;
}

function texts(
  part: { name: string; title: string; description?: string },
  path: PolicyPath,
): Text[] {
  return [
    { path: [...path, 'name'], text: part.name },
    { path: [...path, 'title'], text: part.title },
    { path: [...path, 'description'], text: part.description },
  ];
}

function textsOfGate(gate: GateSpec, path: PolicyPath): Text[] {
  return [
    ...texts(gate, path),
    ...(gate.requires?.evidence ?? []).flatMap((item, index) =>
      texts(item, [...path, 'requires', 'evidence', index]),
    ),
    ...(gate.approvals ?? []).flatMap((step, index) =>
      texts(step, [...path, 'approvals', index]),
    ),
  ];
}

function ceremonyError(
  located: LocatedOf<'GovernanceProfile'>,
  { path, text }: Text,
): PolicyError[] {
  const match = CEREMONIES.map(pattern => pattern.exec(text ?? '')).find(
    found => found !== null,
  );
  return match
    ? [
        {
          ...errorAt(
            located,
            path,
            'refers-to-ceremony',
            `a gate asks for outcomes and evidence, not for a way of working: '${match[0]}'`,
          ),
          ...located.locateInText(path, match.index),
        },
      ]
    : [];
}

/** Gates, evidence and approvals name no cadence and no ceremony. @internal */
export const gatesReferToNoCeremony: LintRule = set =>
  set
    .ofKind('GovernanceProfile')
    .flatMap(located =>
      (located.document.spec.gates ?? [])
        .flatMap((gate, index) => textsOfGate(gate, ['spec', 'gates', index]))
        .flatMap(text => ceremonyError(located, text)),
    );
