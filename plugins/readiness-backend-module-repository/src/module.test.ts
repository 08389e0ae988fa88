import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  FactSource,
  readinessFactSourcesExtensionPoint,
} from 'backstage-plugin-readiness-node';
import { readinessModuleRepository } from './module';

describe('readinessModuleRepository', () => {
  async function start(data: { readiness?: { repository?: object } }) {
    const addFactSource = jest.fn();
    await startTestBackend({
      extensionPoints: [
        [readinessFactSourcesExtensionPoint, { addFactSource }],
      ],
      features: [
        readinessModuleRepository,
        mockServices.rootConfig.factory({
          data: JSON.parse(JSON.stringify(data)),
        }),
      ],
    });
    return addFactSource.mock.calls.flat() as FactSource[];
  }

  it('adds the source repository', async () => {
    const [source, ...others] = await start({});
    expect(others).toEqual([]);
    expect(source).toMatchObject({
      id: 'repository',
      schedule: { frequency: { hours: 1 } },
      timeout: { minutes: 2 },
    });
  });

  it('takes its settings from the config', async () => {
    const [source] = await start({
      readiness: {
        repository: { frequency: { minutes: 5 }, timeout: 'PT30S' },
      },
    });
    expect(source).toMatchObject({
      schedule: { frequency: { minutes: 5 } },
      timeout: { seconds: 30 },
    });
  });

  it.each([
    [{ concurrency: 0 }, 'readiness.repository.concurrency'],
    [{ sizeLimitBytes: 1.5 }, 'readiness.repository.sizeLimitBytes'],
    [
      { files: { runbook: ['../ops.md'] } },
      'readiness.repository.files.runbook',
    ],
    [
      { files: { readme: ['/etc/passwd'] } },
      'readiness.repository.files.readme',
    ],
  ])('refuses %j and names the key', async (repository, key) => {
    await expect(start({ readiness: { repository } })).rejects.toThrow(key);
  });
});
