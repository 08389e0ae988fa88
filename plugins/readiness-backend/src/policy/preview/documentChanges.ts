import { PolicyPreview } from 'backstage-plugin-readiness-common';
import {
  CompiledPolicy,
  PolicyDocument,
} from 'backstage-plugin-readiness-engine';
import { isDeepStrictEqual } from 'util';

/** The documents in which two policies differ, by kind and name. @internal */
export function documentChanges(
  inForce: CompiledPolicy,
  draft: CompiledPolicy,
): PolicyPreview['documents'] {
  const before = byIdentity(inForce.documents);
  const after = byIdentity(draft.documents);
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .flatMap((identity): PolicyPreview['documents'] => {
      const from = before.get(identity);
      const to = after.get(identity);
      const { kind, metadata } = (to ?? from)!;
      const document = { kind, name: metadata.name };
      if (!from) {
        return [{ ...document, change: 'added' }];
      }
      if (!to) {
        return [{ ...document, change: 'removed' }];
      }
      return isDeepStrictEqual(from, to)
        ? []
        : [{ ...document, change: 'changed' }];
    });
}

function byIdentity(documents: PolicyDocument[]): Map<string, PolicyDocument> {
  return new Map(
    documents.map(one => [`${one.kind}/${one.metadata.name}`, one]),
  );
}
