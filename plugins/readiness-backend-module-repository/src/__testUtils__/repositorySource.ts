import { UrlReaderService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { NotFoundError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import { readRepositoryConfig } from '../readRepositoryConfig';
import { RepositoryFactSource } from '../RepositoryFactSource';

export const BASE = 'https://github.com/meridian/claims/tree/main/';

export function anEntity(
  name: string,
  annotations: Record<string, string> = {},
  type = 'ml-service',
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      annotations: {
        'backstage.io/managed-by-location': `url:${BASE}catalog-info.yaml`,
        'backstage.io/source-location': `url:${BASE}`,
        ...annotations,
      },
    },
    spec: { type, owner: 'fraud', lifecycle: 'production' },
  };
}

type Answer = string | Error | Buffer;

/** Answers with the given files below {@link BASE} or at their address; everything else is not found. */
export function readerOf(files: Record<string, Answer>, asked: string[] = []) {
  return mockServices.urlReader.mock({
    readUrl: async url => {
      asked.push(url);
      const answer = files[url] ?? files[url.replace(BASE, '')];
      if (answer === undefined) {
        throw new NotFoundError(`${url} is not there`);
      }
      if (answer instanceof Error) {
        throw answer;
      }
      return { buffer: async () => Buffer.from(answer) };
    },
  });
}

export function createSource(
  reader: UrlReaderService,
  settings: { sizeLimitBytes?: number; concurrency?: number } = {},
) {
  const config = new ConfigReader({ readiness: { repository: settings } });
  return new RepositoryFactSource({
    ...readRepositoryConfig(config),
    reader,
    integrations: ScmIntegrations.fromConfig(
      new ConfigReader({
        integrations: {
          gitlab: [
            {
              host: 'gitlab.meridian.example',
              token: 'x',
              apiBaseUrl: 'https://gitlab.meridian.example/api/v4',
            },
          ],
        },
      }),
    ),
  });
}

export async function collectOne(
  entity: Entity,
  reader: UrlReaderService,
  settings?: { sizeLimitBytes?: number },
) {
  const [result] = await createSource(reader, settings).collect([entity], {
    signal: new AbortController().signal,
  });
  return result;
}

export async function valuesOf(entity: Entity, reader: UrlReaderService) {
  const result = await collectOne(entity, reader);
  if ('error' in result) {
    throw new Error(result.error);
  }
  return Object.fromEntries(
    Object.entries(result.facts).map(([name, fact]) => [name, fact.value]),
  );
}
