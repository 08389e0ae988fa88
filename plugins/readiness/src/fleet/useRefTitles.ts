import { useApiHolder } from '@backstage/core-plugin-api';
import {
  defaultEntityPresentation,
  entityPresentationApiRef,
} from '@backstage/plugin-catalog-react';
import { useAsync } from 'react-use';

/** Names of entities by ref; only of those that have one besides their ref. @internal */
export type RefTitles = ReadonlyMap<string, string>;

const NONE: RefTitles = new Map();
const REF = /^[^:/]+:[^/]+\/[^/]+$/;

/**
 * What the catalog calls the entities among some values, as far as the reader may see them. Nothing until it
 * answers; values that are no refs are passed over.
 *
 * @internal
 */
export function useRefTitles(values: readonly string[]): RefTitles {
  const api = useApiHolder().get(entityPresentationApiRef);
  const refs = [...new Set(values)].filter(value => REF.test(value)).sort();
  const { value } = useAsync(async () => {
    const found = await Promise.all(
      refs.map(async (ref): Promise<[string, string] | undefined> => {
        const title = (await api?.forEntity(ref).promise)?.primaryTitle;
        const plain = defaultEntityPresentation(ref).primaryTitle;
        return title && title !== plain ? [ref, title] : undefined;
      }),
    );
    return new Map(found.filter(entry => entry !== undefined));
  }, [api, refs.join(' ')]);
  return value ?? NONE;
}
