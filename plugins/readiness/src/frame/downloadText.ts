import { downloadBlob } from './downloadBlob';

/**
 * Hands a text to the browser as a file.
 *
 * @internal
 */
export function downloadText(name: string, type: string, text: string) {
  downloadBlob(name, new Blob([text], { type }));
}
