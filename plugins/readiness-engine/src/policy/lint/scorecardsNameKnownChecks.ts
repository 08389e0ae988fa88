import { errorAt, LintRule } from '../PolicySet';
import { PolicyError } from '../PolicyError';

/** Every check a scorecard names exists, and is counted once. @internal */
export const scorecardsNameKnownChecks: LintRule = set =>
  set.ofKind('Scorecard').flatMap(located => {
    const errors: PolicyError[] = [];
    const sectionOf = new Map<string, string>();
    const { sections, levels } = located.document.spec;
    for (const [index, section] of sections.entries()) {
      for (const [position, check] of section.checks.entries()) {
        const path = ['spec', 'sections', index, 'checks', position];
        const other = sectionOf.get(check);
        if (!set.exists('Check', check)) {
          errors.push(
            errorAt(located, path, 'unknown-check', `unknown check '${check}'`),
          );
        } else if (other !== undefined) {
          errors.push(
            errorAt(
              located,
              path,
              'duplicate-check',
              `check '${check}' is already in section '${other}'`,
            ),
          );
        }
        sectionOf.set(check, section.name);
      }
    }
    for (const [index, level] of levels.entries()) {
      for (const [position, check] of (level.checks ?? []).entries()) {
        if (!sectionOf.has(check)) {
          errors.push(
            errorAt(
              located,
              ['spec', 'levels', index, 'checks', position],
              'unknown-check',
              `level '${level.name}' names the check '${check}', which is in no section of this scorecard`,
            ),
          );
        }
      }
    }
    return errors;
  });
