import { PolicyFile } from 'backstage-plugin-readiness-engine';
import { Document, isMap, parseAllDocuments } from 'yaml';

/**
 * Puts the organisation's documents over the starter set: a starter document of the same kind and
 * name is blanked out. Line numbers of everything else stay, so that errors point at the right place.
 * @internal
 */
export function overlayPolicyFiles(
  starter: PolicyFile[],
  own: PolicyFile[],
): PolicyFile[] {
  const replaced = new Set(
    own.flatMap(file => documentsOf(file).flatMap(identityOf)),
  );
  return [
    ...starter.map(file => withoutDocuments(file, replaced)),
    ...own,
  ].filter(file => file.text.trim() !== '');
}

function withoutDocuments(
  file: PolicyFile,
  replaced: ReadonlySet<string>,
): PolicyFile {
  const documents = documentsOf(file);
  let text = file.text;
  let left = documents.length;
  for (const document of documents) {
    if (identityOf(document).some(id => replaced.has(id)) && document.range) {
      const [start, , end] = document.range;
      text =
        text.slice(0, start) +
        text.slice(start, end).replace(/[^\r\n]/g, ' ') +
        text.slice(end);
      left -= 1;
    }
  }
  return { name: file.name, text: left === 0 ? '' : text };
}

function documentsOf(file: PolicyFile): Document[] {
  const parsed = parseAllDocuments(file.text);
  return Array.isArray(parsed) ? (parsed as Document[]) : [];
}

/** Empty for what is no policy document; the compiler says what is wrong with it. */
function identityOf(document: Document): string[] {
  if (document.errors.length > 0 || !isMap(document.contents)) {
    return [];
  }
  const kind = document.getIn(['kind']);
  const name = document.getIn(['metadata', 'name']);
  return typeof kind === 'string' && typeof name === 'string'
    ? [`${kind}/${name}`]
    : [];
}
