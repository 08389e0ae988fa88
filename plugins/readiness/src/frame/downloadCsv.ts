import { downloadText } from './downloadText';

/**
 * Hands a table to the browser as a CSV file.
 *
 * @param name - of the file, with its ending
 * @internal
 */
export function downloadCsv(name: string, text: string) {
  downloadText(name, 'text/csv;charset=utf-8', text);
}
