import { TestApiProvider } from '@backstage/frontend-test-utils';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { act, renderHook, waitFor } from '@testing-library/react';
import {
  READINESS_SIGNAL_CHANNEL,
  ReadinessApi,
  readinessSignalKey,
} from 'backstage-plugin-readiness-common';
import { ReactNode } from 'react';
import { readinessApiRef } from '../api/readinessApiRef';
import {
  CLAIMS_TRIAGE_REF,
  claimsTriageReadiness,
  readinessApiMock,
} from '../testUtils';
import { useEntityReadiness } from './useEntityReadiness';

type Listener = (message: { keys: string[] }) => void;

function setUp(overrides: Partial<ReadinessApi>, withSignals = true) {
  const listeners = new Map<string, Listener>();
  const signals = {
    subscribe: (channel: string, listener: Listener) => {
      listeners.set(channel, listener);
      return { unsubscribe: () => listeners.delete(channel) };
    },
  };
  const api = readinessApiMock({
    entities: [claimsTriageReadiness()],
    overrides,
  });
  function Wrapper({ children }: { children: ReactNode }) {
    return (
      <TestApiProvider
        apis={[
          [readinessApiRef, api],
          ...(withSignals ? ([[signalApiRef, signals]] as const) : []),
        ]}
      >
        {children}
      </TestApiProvider>
    );
  }
  const hook = renderHook(ref => useEntityReadiness(ref), {
    wrapper: Wrapper,
    initialProps: CLAIMS_TRIAGE_REF,
  });
  const signal = (...refs: string[]) =>
    act(async () =>
      listeners.get(READINESS_SIGNAL_CHANNEL)!({
        keys: refs.map(readinessSignalKey),
      }),
    );
  return { ...hook, signal, listeners };
}

describe('useEntityReadiness', () => {
  afterEach(() => jest.useRealTimers());

  it('looks again when a signal names the entity, and only then', async () => {
    const getEntityReadiness = jest
      .fn()
      .mockResolvedValueOnce(claimsTriageReadiness())
      .mockResolvedValue({ ...claimsTriageReadiness(), score: 0.9 });
    const { result, signal, unmount, listeners } = setUp({
      getEntityReadiness,
    });
    expect(result.current.loading).toBe(true);
    await waitFor(() => expect(result.current.loading).toBe(false));

    await signal('component:default/another');
    expect(getEntityReadiness).toHaveBeenCalledTimes(1);

    await signal('component:default/another', CLAIMS_TRIAGE_REF);
    await waitFor(() => expect(result.current.readiness?.score).toBe(0.9));
    expect(getEntityReadiness).toHaveBeenCalledTimes(2);

    unmount();
    expect(listeners.size).toBe(0);
  });

  it('keeps the last result when looking again fails', async () => {
    const getEntityReadiness = jest
      .fn()
      .mockResolvedValueOnce(claimsTriageReadiness())
      .mockRejectedValue(new Error('503'));
    const { result } = setUp({ getEntityReadiness });
    await waitFor(() => expect(result.current.readiness).toBeDefined());
    act(() => result.current.reload());
    await waitFor(() => expect(result.current.error?.message).toBe('503'));
    expect(result.current.readiness?.entityRef).toBe(CLAIMS_TRIAGE_REF);
  });

  it('tells an entity that is not assessed from one that could not be loaded', async () => {
    const { result } = setUp({ getEntityReadiness: async () => undefined });
    await waitFor(() => expect(result.current.notAssessed).toBe(true));
    expect(result.current.error).toBeUndefined();
  });

  it('never shows one entity under the name of another', async () => {
    const { result, rerender } = setUp({
      getEntityReadiness: async ref =>
        ref === CLAIMS_TRIAGE_REF
          ? claimsTriageReadiness()
          : new Promise(() => {}),
    });
    await waitFor(() => expect(result.current.readiness).toBeDefined());
    rerender('component:default/another');
    expect(result.current.readiness).toBeUndefined();
    expect(result.current.loading).toBe(true);
  });

  it('shows the fresh result of an assessment, and why one failed', async () => {
    const evaluateEntity = jest
      .fn()
      .mockResolvedValueOnce({ ...claimsTriageReadiness(), score: 0.81 })
      .mockRejectedValueOnce(new Error('busy'));
    const { result } = setUp({ evaluateEntity });
    await waitFor(() => expect(result.current.readiness).toBeDefined());

    await act(() => result.current.evaluate());
    expect(result.current.evaluation.status).toBe('done');
    expect(result.current.readiness?.score).toBe(0.81);

    await act(() => result.current.evaluate());
    expect(result.current.evaluation).toMatchObject({
      status: 'failed',
      error: { message: 'busy' },
    });
    expect(result.current.readiness?.score).toBe(0.81);
  });

  it('polls slowly where there are no signals, and not while hidden', async () => {
    jest.useFakeTimers();
    const getEntityReadiness = jest
      .fn()
      .mockResolvedValue(claimsTriageReadiness());
    const hidden = jest.spyOn(document, 'hidden', 'get').mockReturnValue(false);
    setUp({ getEntityReadiness }, false);
    await act(() => jest.advanceTimersByTimeAsync(59_000));
    expect(getEntityReadiness).toHaveBeenCalledTimes(1);
    await act(() => jest.advanceTimersByTimeAsync(2_000));
    expect(getEntityReadiness).toHaveBeenCalledTimes(2);

    hidden.mockReturnValue(true);
    await act(() => jest.advanceTimersByTimeAsync(300_000));
    expect(getEntityReadiness).toHaveBeenCalledTimes(2);

    hidden.mockReturnValue(false);
    await act(async () => {
      document.dispatchEvent(new Event('visibilitychange'));
    });
    expect(getEntityReadiness).toHaveBeenCalledTimes(3);
    hidden.mockRestore();
  });
});
