import { mockServices } from '@backstage/backend-test-utils';
import { EntityProviderConnection } from '@backstage/plugin-catalog-node';
import { RefreshProvider } from './RefreshProvider';

const refs = (count: number, from = 0) =>
  Array.from(
    { length: count },
    (_, index) => `component:default/${from + index}`,
  );

describe('RefreshProvider', () => {
  let asked: string[][];
  let provider: RefreshProvider;

  beforeEach(async () => {
    jest.useFakeTimers();
    asked = [];
    provider = new RefreshProvider({ logger: mockServices.logger.mock() });
    const connection: Pick<EntityProviderConnection, 'refresh'> = {
      refresh: async ({ keys }) => {
        asked.push(keys.map(key => key.slice('readiness:'.length)));
      },
    };
    await provider.connect(connection as EntityProviderConnection);
  });
  afterEach(() => jest.useRealTimers());

  it('asks for a few at once, also while many wait', async () => {
    await provider.refresh(refs(1000));
    await provider.refresh(refs(1, 5000));
    expect(asked).toEqual([refs(100), refs(1, 5000)]);
  });

  it('hands many over as the catalog gets through them, each once', async () => {
    const all = refs(260);
    await provider.refresh(all);
    let processed = 0;
    while (processed < asked.flat().length) {
      provider.processing(asked.flat()[processed]);
      processed += 1;
    }
    expect(asked.flat()).toEqual(all);
    // Without a statement for each.
    expect(asked.length).toBeLessThan(15);
  });

  it('does not wait for what another replica processes', async () => {
    await provider.refresh(refs(150));
    expect(asked.flat()).toHaveLength(100);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(asked.flat()).toEqual(refs(150));
  });

  it('does not ask for what was processed while it waited', async () => {
    await provider.refresh(refs(150));
    refs(20, 120).forEach(ref => provider.processing(ref));
    await jest.advanceTimersByTimeAsync(2_000);
    expect(asked.flat()).toEqual([...refs(120), ...refs(10, 140)]);
  });

  it('asks again for what changed again', async () => {
    await provider.refresh(refs(20));
    await provider.refresh(refs(20));
    expect(asked).toEqual([refs(20), refs(20)]);
  });

  it('goes on when the catalog refuses', async () => {
    await provider.connect({
      refresh: async () => {
        throw new Error('away');
      },
    } as unknown as EntityProviderConnection);
    await expect(provider.refresh(refs(1))).resolves.toBeUndefined();
    await expect(provider.refresh(refs(30))).resolves.toBeUndefined();
  });
});
