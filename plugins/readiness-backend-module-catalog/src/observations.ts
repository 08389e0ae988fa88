import { ANNOTATION_VIEW_URL, Entity } from '@backstage/catalog-model';
import { READINESS_ANNOTATION } from 'backstage-plugin-readiness-common';
import { FactValue } from 'backstage-plugin-readiness-engine';
import { FactObservation } from 'backstage-plugin-readiness-node';

/**
 * Facts as seen in the entity's catalog file: with a link to that file where it has one on the web, and with the
 * version that the entity declares.
 * @internal
 */
export function toObservations(
  entity: Entity,
  values: Readonly<Record<string, FactValue>>,
): Record<string, FactObservation> {
  const annotations = entity.metadata.annotations ?? {};
  const viewUrl = annotations[ANNOTATION_VIEW_URL];
  const version = annotations[READINESS_ANNOTATION.version]?.trim();
  const evidence = {
    // The annotation can be written by hand, and the address becomes a link on a page.
    ...(viewUrl && /^https?:\/\//i.test(viewUrl) ? { url: viewUrl } : {}),
    ...(version ? { version } : {}),
  };
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      { value, ...evidence },
    ]),
  );
}
