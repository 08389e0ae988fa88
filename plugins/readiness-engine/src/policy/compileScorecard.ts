import { ApplicabilityCompiler } from './applicability';
import { CompiledCheck, CompiledScorecard } from './CompiledPolicy';
import { ScorecardDocument } from './documents';

/** Compiles a scorecard whose references were found sound. @internal */
export function compileScorecard(
  document: ScorecardDocument,
  checks: ReadonlyMap<string, CompiledCheck>,
  compileApplicability: ApplicabilityCompiler,
): CompiledScorecard {
  const { metadata, spec } = document;
  const sections = spec.sections.map(section => ({
    name: section.name,
    title: section.title,
    checks: section.checks.flatMap(name => checks.get(name) ?? []),
  }));
  const sectionOf: number[] = [];
  for (const [position, section] of sections.entries()) {
    for (const check of section.checks) {
      sectionOf[check.index] = position;
    }
  }
  return {
    name: metadata.name,
    title: metadata.title ?? metadata.name,
    document,
    appliesTo: compileApplicability(spec.appliesTo),
    overall: spec.overall ?? true,
    sections,
    levels: spec.levels,
    steps: spec.levels.map(level =>
      (level.checks ?? []).flatMap(name => checks.get(name) ?? []),
    ),
    checks: sections.flatMap(section => section.checks),
    sectionOf,
  };
}
