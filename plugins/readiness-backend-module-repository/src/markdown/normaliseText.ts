/**
 * Text with `\n` line ends, plain blanks and no byte order mark, whatever editor wrote it.
 * @internal
 */
export function normaliseText(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\u00A0/g, ' ');
}
