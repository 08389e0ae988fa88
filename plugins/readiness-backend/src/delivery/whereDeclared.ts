import {
  ANNOTATION_EDIT_URL,
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  ANNOTATION_VIEW_URL,
  Entity,
} from '@backstage/catalog-model';

/** Where to edit what an entity declares, as far as it is on the web. @internal */
export function editUrlOf(entity: Entity): string | undefined {
  const { annotations = {} } = entity.metadata;
  return [
    annotations[ANNOTATION_EDIT_URL],
    annotations[ANNOTATION_VIEW_URL],
    annotations[ANNOTATION_LOCATION]?.replace(/^url:/, ''),
    annotations[ANNOTATION_ORIGIN_LOCATION]?.replace(/^url:/, ''),
  ].find(url => /^https?:\/\//.test(url ?? ''));
}

/** The file that declares an entity, in words. @internal */
export function fileOf(entity: Entity): string {
  const { annotations = {} } = entity.metadata;
  // The origin may be a pattern that fits many files.
  const location =
    annotations[ANNOTATION_LOCATION] ?? annotations[ANNOTATION_ORIGIN_LOCATION];
  return (
    editUrlOf(entity) ??
    location?.replace(/^(file|url):/, '') ??
    'catalog-info.yaml'
  );
}
