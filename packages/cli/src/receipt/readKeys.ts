import { InputError, ServiceUnavailableError } from '@backstage/errors';
import type { JSONWebKeySet } from 'jose';
import fs from 'node:fs';
import { z } from 'zod/v4';

const keySetSchema = z.object({
  keys: z.array(z.looseObject({ kty: z.string() })).min(1),
});

/**
 * The key set at an address or in a file.
 * @throws InputError for what is none, ServiceUnavailableError when nobody answers
 * @internal
 */
export async function readKeys(
  place: string,
  timeoutSeconds: number,
): Promise<JSONWebKeySet> {
  const text = /^https?:\/\//.test(place)
    ? await fetchText(place, timeoutSeconds)
    : readText(place);
  return parseKeys(text, place);
}

/** @throws InputError for what is no key set @internal */
export function checkKeys(content: unknown, place: string): JSONWebKeySet {
  const keys = keySetSchema.safeParse(content);
  if (!keys.success) {
    throw new InputError(`${place} is no JSON Web Key Set with a key`);
  }
  return keys.data;
}

function parseKeys(text: string, place: string): JSONWebKeySet {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new InputError(`${place} is no JSON`);
  }
  return checkKeys(content, place);
}

async function fetchText(url: string, seconds: number): Promise<string> {
  let response: Response;
  try {
    response = await fetch(url, {
      signal: AbortSignal.timeout(seconds * 1000),
    });
    if (response.ok) {
      return await response.text();
    }
  } catch (error) {
    throw new ServiceUnavailableError(
      `${url} gave no answer: ${
        error instanceof Error ? error.message : error
      }`,
    );
  }
  throw new InputError(`${url} answered with ${response.status}`);
}

function readText(name: string): string {
  try {
    return fs.readFileSync(name, 'utf8');
  } catch (error) {
    throw new InputError(
      `cannot read the keys: ${
        error instanceof Error ? error.message : String(error)
      }`,
    );
  }
}
