import { POLICY_KINDS } from '../schema';
import { errorAt, LintRule, PolicySet } from '../PolicySet';
import { LocatedDocument, PolicyPath } from '../LocatedDocument';
import { PolicyError } from '../PolicyError';

function repeated(
  located: LocatedDocument,
  names: readonly string[],
  pathOf: (index: number) => PolicyPath,
  what: string,
): PolicyError[] {
  const seen = new Set<string>();
  const errors: PolicyError[] = [];
  for (const [index, name] of names.entries()) {
    if (seen.has(name)) {
      errors.push(
        errorAt(
          located,
          pathOf(index),
          'duplicate-name',
          `${what} '${name}' is there twice`,
        ),
      );
    }
    seen.add(name);
  }
  return errors;
}

function documentNames(set: PolicySet): PolicyError[] {
  return POLICY_KINDS.flatMap(kind => {
    const first = new Map<string, LocatedDocument>();
    return set.ofKind(kind).flatMap(located => {
      const { name } = located.document.metadata;
      const other = first.get(name);
      if (!other) {
        first.set(name, located);
        return [];
      }
      const { line } = other.locate(['metadata', 'name']);
      return [
        errorAt(
          located,
          ['metadata', 'name'],
          'duplicate-name',
          `there is already a ${kind} '${name}' in ${other.file}:${line}`,
        ),
      ];
    });
  });
}

/** No two documents of a kind, and no two parts of a document, have the same name. @internal */
export const namesAreUnique: LintRule = set => [
  ...documentNames(set),
  ...set.ofKind('Scorecard').flatMap(located => {
    const { sections, levels } = located.document.spec;
    return [
      ...repeated(
        located,
        sections.map(section => section.name),
        index => ['spec', 'sections', index, 'name'],
        'section',
      ),
      ...repeated(
        located,
        levels.map(level => level.name),
        index => ['spec', 'levels', index, 'name'],
        'level',
      ),
    ];
  }),
  ...set.ofKind('DeliveryMode').flatMap(located =>
    repeated(
      located,
      (located.document.spec.practices ?? []).map(practice => practice.name),
      index => ['spec', 'practices', index, 'name'],
      'practice',
    ),
  ),
  ...set.ofKind('GovernanceProfile').flatMap(located =>
    repeated(
      located,
      (located.document.spec.gates ?? []).map(gate => gate.name),
      index => ['spec', 'gates', index, 'name'],
      'gate',
    ),
  ),
];
