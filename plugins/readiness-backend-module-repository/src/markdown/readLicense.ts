import { toText } from './frontMatterValues';
import { isPlaceholder } from './placeholder';
import { recogniseLicense } from './recogniseLicense';

/**
 * The licence a card names: in its front matter (`license`, or `license_name` where that is "other"), else in its
 * text; empty when it names none.
 * @internal
 */
export function readLicense(
  frontMatter: Record<string, unknown>,
  section: string | undefined,
): string {
  const declared = toText(frontMatter.license);
  const name = toText(frontMatter.license_name);
  const written = declared.toLowerCase() === 'other' && name ? name : declared;
  if (written && !isPlaceholder(written) && written !== 'unknown') {
    return recogniseLicense(written);
  }
  return section ? recogniseLicense(section) : '';
}
