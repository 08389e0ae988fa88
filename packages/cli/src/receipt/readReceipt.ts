import { InputError } from '@backstage/errors';
import fs from 'node:fs';
import { z } from 'zod/v4';

const COMPACT_JWS = /^[\w-]+\.[\w-]+\.[\w-]+$/;
const decisionSchema = z.looseObject({ receipt: z.string() });

/**
 * The compact JWS that an argument names: the JWS itself, `-` for standard input, or a file. Both may hold the
 * JSON that `readiness gate --json` wrote.
 *
 * @throws InputError when there is none
 * @internal
 */
export function readReceipt(argument: string): string {
  // Every JWS begins with `{"` in base64url, which no sensible file name does.
  if (argument.startsWith('eyJ') && COMPACT_JWS.test(argument)) {
    return argument;
  }
  const text = readText(argument).trim();
  if (COMPACT_JWS.test(text)) {
    return text;
  }
  const jws = receiptOfDecision(text);
  if (jws === undefined || !COMPACT_JWS.test(jws)) {
    throw new InputError(
      `there is no receipt in ${
        argument === '-' ? 'standard input' : argument
      }: neither a compact JWS nor a decision as JSON`,
    );
  }
  return jws;
}

function readText(name: string): string {
  try {
    return fs.readFileSync(name === '-' ? 0 : name, 'utf8');
  } catch (error) {
    throw new InputError(
      `cannot read the receipt: ${
        error instanceof Error ? error.message : String(error)
      }`,
    );
  }
}

function receiptOfDecision(text: string): string | undefined {
  try {
    return decisionSchema.safeParse(JSON.parse(text)).data?.receipt;
  } catch {
    return undefined;
  }
}
