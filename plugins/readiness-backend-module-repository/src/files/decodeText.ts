import { InputError } from '@backstage/errors';

/** Control characters that no text has, apart from tab, line ends, form feed and escape. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const CONTROL = /[\0-\x06\x0e-\x1a\x1c-\x1f]/;

/**
 * Text from bytes: UTF-8, UTF-16 with a byte order mark, else Windows-1252, which older editors write.
 *
 * @throws InputError when the bytes are no text.
 * @internal
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decode(bytes);
  if (CONTROL.test(text)) {
    throw new InputError('it is not a text file');
  }
  return text;
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return new TextDecoder('utf-16le').decode(bytes);
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return new TextDecoder('utf-16be').decode(bytes);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
