import { CONTEXT_FIELDS } from '../../expression/environment';
import { suggest } from '../../expression/suggest';
import { LocatedDocument } from '../LocatedDocument';
import { PolicyError } from '../PolicyError';
import { errorAt, LintRule } from '../PolicySet';

interface Place {
  path: (string | number)[];
  predicate: unknown;
  /** Decided before the risk tier is known. */
  beforeRiskTier?: boolean;
}

function placesOf({ document }: LocatedDocument): Place[] {
  switch (document.kind) {
    case 'Check':
    case 'Scorecard':
    case 'AdviceRule':
      return [
        { path: ['spec', 'appliesTo'], predicate: document.spec.appliesTo },
      ];
    case 'GovernanceProfile': {
      const { scope, riskTiers = [], expectations = [] } = document.spec;
      return [
        {
          path: ['spec', 'scope', 'entities'],
          predicate: scope?.entities,
          beforeRiskTier: true,
        },
        ...riskTiers.map(({ when }, index) => ({
          path: ['spec', 'riskTiers', index, 'when'],
          predicate: when,
          beforeRiskTier: true,
        })),
        ...expectations.map(({ when }, index) => ({
          path: ['spec', 'expectations', index, 'when'],
          predicate: when,
        })),
      ];
    }
    default:
      return [];
  }
}

function verify(
  located: LocatedDocument,
  { path, predicate, beforeRiskTier }: Place,
): PolicyError[] {
  if (Array.isArray(predicate)) {
    return predicate.flatMap((part, index) =>
      verify(located, {
        path: [...path, index],
        predicate: part,
        beforeRiskTier,
      }),
    );
  }
  if (typeof predicate !== 'object' || predicate === null) {
    return [];
  }
  return Object.entries(predicate).flatMap(([key, value]) => {
    const at = [...path, key];
    const error = (code: string, message: string): PolicyError => ({
      ...errorAt(located, at, code, message),
      ...located.locateKey(at),
    });
    if (['$all', '$any', '$not'].includes(key)) {
      return verify(located, { path: at, predicate: value, beforeRiskTier });
    }
    if (key === 'riskTier' && beforeRiskTier) {
      return [
        error(
          'risk-tier-not-known-yet',
          'the risk tier follows from the profile and its rules, so neither the scope of a profile nor these rules can ask for it',
        ),
      ];
    }
    const field = key.startsWith('context.') ? key.slice(8) : undefined;
    if (field !== undefined && !Object.hasOwn(CONTEXT_FIELDS, field)) {
      const meant = suggest(field, Object.keys(CONTEXT_FIELDS));
      return [
        error(
          'unknown-context-field',
          `unknown field of the context '${field}'${
            meant === undefined ? '' : `; did you mean '${meant}'?`
          }`,
        ),
      ];
    }
    return [];
  });
}

/**
 * Predicates name only fields that the product context has, and ask for nothing that is not known where they
 * stand. @internal
 */
export const predicatesLookAtKnownThings: LintRule = set =>
  (['Check', 'Scorecard', 'AdviceRule', 'GovernanceProfile'] as const).flatMap(
    kind =>
      set
        .ofKind(kind)
        .flatMap(located =>
          placesOf(located).flatMap(place => verify(located, place)),
        ),
  );
