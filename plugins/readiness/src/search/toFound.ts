import { SearchDocument } from '@backstage/plugin-search-common';
import { EntityReadiness } from 'backstage-plugin-readiness-common';

/** What a search found of an entity. @internal */
export interface Found {
  level?: EntityReadiness['level'];
  score?: number;
}

/** Reads a document of the index, which may be of an earlier version of its collator. @internal */
export function toFound(document: SearchDocument): Found {
  const { level, levelTitle, levelRank, levelOf, score } =
    document as SearchDocument & Record<string, unknown>;
  return {
    level:
      typeof level === 'string' &&
      typeof levelTitle === 'string' &&
      typeof levelRank === 'number' &&
      typeof levelOf === 'number' &&
      levelOf > 0
        ? { name: level, title: levelTitle, rank: levelRank, of: levelOf }
        : undefined,
    score: typeof score === 'number' && score >= 0 ? score : undefined,
  };
}
