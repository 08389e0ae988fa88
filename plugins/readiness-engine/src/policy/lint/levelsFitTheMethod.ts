import { errorAt, LintRule } from '../PolicySet';
import { PolicyError } from '../PolicyError';

/**
 * The levels of a ladder are made of checks, those of the other methods of scores that rise. @internal
 */
export const levelsFitTheMethod: LintRule = set =>
  set.ofKind('Scorecard').flatMap(located => {
    const { method, levels } = located.document.spec;
    const errors: PolicyError[] = [];
    const usedChecks = new Set<string>();
    let lastScore = -1;
    for (const [index, level] of levels.entries()) {
      const path = ['spec', 'levels', index];
      const report = (key: string, message: string) =>
        errors.push(errorAt(located, [...path, key], 'invalid-level', message));
      if (method === 'ladder') {
        if (!level.checks) {
          report(
            'checks',
            `level '${level.name}' of a ladder must name its checks`,
          );
        }
        if (level.minScore !== undefined) {
          report(
            'minScore',
            `level '${level.name}' of a ladder has checks, and no minScore`,
          );
        }
        for (const [position, check] of (level.checks ?? []).entries()) {
          if (usedChecks.has(check)) {
            errors.push(
              errorAt(
                located,
                [...path, 'checks', position],
                'duplicate-check',
                `check '${check}' is already in this or a lower level`,
              ),
            );
          }
          usedChecks.add(check);
        }
      } else {
        if (level.checks) {
          report(
            'checks',
            `only the levels of a ladder have checks; '${level.name}' must have a minScore`,
          );
        }
        if (level.minScore === undefined) {
          report('minScore', `level '${level.name}' must have a minScore`);
        } else if (level.minScore <= lastScore) {
          report(
            'minScore',
            `levels go from low to high: ${level.minScore} must be above ${lastScore}`,
          );
        }
        lastScore = level.minScore ?? lastScore;
      }
    }
    return errors;
  });
