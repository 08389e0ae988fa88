import { z } from 'zod/v4';
import { parseBody, text } from '../governance/parseBody';

/** What a person saves. @internal */
export interface NewView {
  title: string;
  target: string;
  shared: boolean;
}

const view = z.strictObject({
  title: text(100).regex(/^[^\r\n]*$/, 'must be one line'),
  target: text(4000).regex(
    // Browsers read `//` and `/\` as the beginning of a host.
    /^\/(?![/\\])[^\s\\]*$/,
    'must be a path of the Readiness page, which begins with one / and names no host',
  ),
  shared: z.boolean(),
});

/** @throws InputError naming what is wrong. @internal */
export function parseView(body: unknown): NewView {
  return parseBody(view, body);
}
