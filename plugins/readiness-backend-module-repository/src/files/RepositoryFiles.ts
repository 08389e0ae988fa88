import {
  resolveSafeChildPath,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { InputError, isError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { readFile, stat } from 'node:fs/promises';
import { isPlainRelativePath } from '../readRepositoryConfig';
import { decodeText } from './decodeText';
import type { SourceLocation } from './sourceLocation';
import type { TextCache } from './TextCache';

/**
 * A file that was found.
 * @internal
 */
export interface RepositoryFile {
  /** As it was asked for. */
  name: string;
  text: string;
  /** Where a person can see it; only on the web. */
  url?: string;
}

/** @internal */
export interface RepositoryFilesOptions {
  location: SourceLocation;
  reader: UrlReaderService;
  integrations: ScmIntegrationRegistry;
  cache: TextCache;
  sizeLimitBytes: number;
  signal: AbortSignal;
}

/**
 * The files of one entity. Each file is read at most once.
 * @internal
 */
export class RepositoryFiles {
  readonly #options: RepositoryFilesOptions;
  readonly #read = new Map<string, Promise<RepositoryFile | undefined>>();

  constructor(options: RepositoryFilesOptions) {
    this.#options = options;
  }

  /**
   * The first of some paths that is a file.
   * @throws InputError with a sentence that names the file when one cannot be read.
   */
  async findFirst(
    names: readonly string[],
  ): Promise<RepositoryFile | undefined> {
    for (const name of names) {
      const file = await this.find(name);
      if (file) {
        return file;
      }
    }
    return undefined;
  }

  /**
   * A file by its path below the source location, or by its http or https address; `undefined` when it is not there.
   * @throws InputError with a sentence that names the file when it cannot be read.
   */
  find(name: string): Promise<RepositoryFile | undefined> {
    const known = this.#read.get(name);
    if (known) {
      return known;
    }
    const read = this.#load(name);
    this.#read.set(name, read);
    return read;
  }

  /**
   * To be asked when no file was found: a place that cannot be seen looks like an empty one.
   * @throws InputError with a sentence when the place itself, or the catalog file in it, is not there.
   */
  async checkReachable(): Promise<void> {
    const { location } = this.#options;
    if (location.kind === 'directory') {
      const isThere = await stat(location.path).catch(() => undefined);
      if (!isThere?.isDirectory()) {
        throw new InputError('The directory of its catalog file is not there.');
      }
    } else if (
      location.catalogFile &&
      !(await this.find(location.catalogFile))
    ) {
      throw new InputError(
        `Its repository cannot be seen: not even ${location.catalogFile} was found.`,
      );
    }
  }

  async #load(name: string): Promise<RepositoryFile | undefined> {
    const { location, signal } = this.#options;
    signal.throwIfAborted();
    try {
      if (/^https?:\/\//i.test(name)) {
        return await this.#loadUrl(name, name);
      }
      if (!isPlainRelativePath(name)) {
        throw new InputError(
          'it is neither a path below the source location nor an http or https address',
        );
      }
      return location.kind === 'url'
        ? await this.#loadUrl(name, this.#resolve(name, location.base))
        : await this.#loadLocal(name, location.path);
    } catch (error) {
      signal.throwIfAborted();
      throw new InputError(`${name} could not be read: ${asClause(error)}.`);
    }
  }

  #resolve(name: string, base: string): string {
    return this.#options.integrations.resolveUrl({ url: name, base });
  }

  async #loadUrl(
    name: string,
    url: string,
  ): Promise<RepositoryFile | undefined> {
    const { reader, signal, sizeLimitBytes, cache } = this.#options;
    const cached = cache.get(url);
    try {
      const response = await reader.readUrl(url, {
        signal,
        ...(cached ? { etag: cached.etag } : {}),
      });
      const bytes = response.stream
        ? await readStream(response.stream(), sizeLimitBytes)
        : await response.buffer();
      checkSize(bytes.byteLength, sizeLimitBytes);
      const text = decodeText(bytes);
      if (response.etag) {
        cache.set(url, { etag: response.etag, text });
      }
      return { name, text, url };
    } catch (error) {
      if (isError(error) && error.name === 'NotFoundError') {
        return undefined;
      }
      if (cached && isError(error) && error.name === 'NotModifiedError') {
        return { name, text: cached.text, url };
      }
      throw error;
    }
  }

  async #loadLocal(
    name: string,
    directory: string,
  ): Promise<RepositoryFile | undefined> {
    // Also refuses a symbolic link that leads out of the directory.
    const path = resolveSafeChildPath(directory, name);
    const { signal, sizeLimitBytes } = this.#options;
    try {
      const stats = await stat(path);
      if (!stats.isFile()) {
        return undefined;
      }
      checkSize(stats.size, sizeLimitBytes);
      return { name, text: decodeText(await readFile(path, { signal })) };
    } catch (error) {
      const code = isError(error) ? error.code : undefined;
      if (code === 'ENOENT' || code === 'ENOTDIR') {
        return undefined;
      }
      throw error;
    }
  }
}

async function readStream(
  stream: AsyncIterable<Uint8Array>,
  sizeLimitBytes: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop early destroys the stream, so that a huge file is not downloaded whole.
  for await (const chunk of stream) {
    size += chunk.byteLength;
    checkSize(size, sizeLimitBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function checkSize(size: number, limit: number) {
  if (size > limit) {
    throw new InputError(`it has more than ${limit} bytes`);
  }
}

function asClause(error: unknown): string {
  const message = isError(error) ? error.message : String(error);
  return message
    .replace(/\s+/g, ' ')
    .replace(/[.\s]+$/, '')
    .slice(0, 500);
}
