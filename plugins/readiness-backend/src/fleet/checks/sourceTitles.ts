import { CompiledPolicy } from 'backstage-plugin-readiness-engine';
import { FactSourceRegistry } from '../../facts/FactSourceRegistry';

/** Titles of the fact sources by id, those of code and those of documents. @internal */
export function sourceTitles(
  registry: FactSourceRegistry,
  policy?: CompiledPolicy,
): Map<string, string> {
  const titles = new Map(
    registry.list().map(source => [source.id, source.title]),
  );
  for (const document of policy?.documents ?? []) {
    if (document.kind === 'FactSource') {
      const { name, title = name } = document.metadata;
      titles.set(name, title);
    }
  }
  return titles;
}
