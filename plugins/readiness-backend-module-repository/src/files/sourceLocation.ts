import {
  ANNOTATION_EDIT_URL,
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  Entity,
  parseLocationRef,
} from '@backstage/catalog-model';
import { InputError, NotAllowedError } from '@backstage/errors';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Where the files of an entity are: the address that relative paths start from, or a local directory.
 * @internal
 */
export type SourceLocation =
  | {
      kind: 'url';
      base: string;
      /** The address of the catalog file when it is below `base`: what can be seen if anything can. */
      catalogFile?: string;
    }
  | { kind: 'directory'; path: string };

/**
 * Finds where the files of an entity are: its source location, else its catalog file, else its edit address.
 *
 * A local directory is only taken from the location that the catalog itself recorded; a source location written in
 * the catalog file can narrow it to a directory below, not lead elsewhere on the disk.
 *
 * @throws InputError or NotAllowedError with a sentence when there is no such place.
 * @internal
 */
export function findSourceLocation(
  entity: Entity,
  integrations: ScmIntegrationRegistry,
): SourceLocation {
  const annotations = entity.metadata.annotations ?? {};
  const managedBy = readLocation(annotations, ANNOTATION_LOCATION);
  const source = readLocation(annotations, ANNOTATION_SOURCE_LOCATION);
  const editUrl = annotations[ANNOTATION_EDIT_URL];
  const location = source ?? managedBy;

  if (location?.type === 'url') {
    const base =
      location === source
        ? directoryUrl(location.target, integrations)
        : location.target;
    const catalogFile =
      managedBy?.type === 'url' ? managedBy.target : undefined;
    return {
      kind: 'url',
      base: checkUrl(base),
      ...(catalogFile && isBelow(base, catalogFile) ? { catalogFile } : {}),
    };
  }
  if (location?.type === 'file') {
    if (managedBy?.type !== 'file') {
      throw new NotAllowedError(
        `The annotation ${ANNOTATION_SOURCE_LOCATION} leads to the local disk, but the entity does not come from there.`,
      );
    }
    const root = dirname(toPath(managedBy.target));
    return {
      kind: 'directory',
      path: source ? childDirectory(root, toPath(source.target)) : root,
    };
  }
  if (editUrl && /^https?:/i.test(editUrl)) {
    // Readers know addresses that show a file, not those that edit it.
    return {
      kind: 'url',
      base: checkUrl(editUrl.replace(/\/(?:-\/)?edit\//, '/blob/')),
    };
  }
  throw new InputError(
    location
      ? `Files cannot be read from its source location "${location.type}:${location.target}"; only url and file locations can be read.`
      : `It is not known where its source is; the annotation ${ANNOTATION_SOURCE_LOCATION} would say.`,
  );
}

function readLocation(
  annotations: Record<string, string>,
  name: string,
): { type: string; target: string } | undefined {
  const ref = annotations[name];
  if (!ref) {
    return undefined;
  }
  try {
    return parseLocationRef(ref);
  } catch {
    throw new InputError(
      `The annotation ${name} is "${ref}", which is no location; it should look like url:https://host/path/.`,
    );
  }
}

function checkUrl(target: string): string {
  if (!/^https?:\/\//i.test(target) || !URL.canParse(target)) {
    throw new InputError(
      `Its source location "${target}" is no http or https address.`,
    );
  }
  return target;
}

/** GitHub and GitLab show directories at other addresses than files. */
function isBelow(base: string, file: string): boolean {
  const [directory, path] = [base, file].map(url =>
    url.replace('/tree/', '/blob/'),
  );
  return path.startsWith(directory.replace(/[^/]*$/, ''));
}

function toPath(target: string): string {
  return target.startsWith('//') ? fileURLToPath(`file:${target}`) : target;
}

function childDirectory(root: string, path: string): string {
  try {
    return resolveSafeChildPath(root, path);
  } catch {
    throw new NotAllowedError(
      `The annotation ${ANNOTATION_SOURCE_LOCATION} leads out of the directory of the catalog file.`,
    );
  }
}

/**
 * A source location is a directory, with or without the slash at its end. The bare address of a repository means
 * its default branch.
 */
function directoryUrl(
  target: string,
  integrations: ScmIntegrationRegistry,
): string {
  if (!URL.canParse(target) || /\.ya?ml$/i.test(target)) {
    return target;
  }
  const url = new URL(target);
  if (url.search) {
    return target;
  }
  const path = url.pathname.replace(/(?:\.git)?\/*$/, '');
  const type = integrations.byUrl(target)?.type;
  if (type === 'github' && /^\/[^/]+\/[^/]+$/.test(path)) {
    return `${url.origin}${path}/blob/HEAD/`;
  }
  if (type === 'gitlab' && !path.includes('/-/')) {
    return `${url.origin}${path}/-/blob/HEAD/`;
  }
  return `${url.origin}${path}/`;
}
