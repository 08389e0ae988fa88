import { renderInTestApp } from '@backstage/frontend-test-utils';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FactAge } from './FactAge';
import { relativeAge } from './relativeAge';

const NOW = Date.parse('2026-03-14T10:00:00Z');

describe('relativeAge', () => {
  it.each([
    [-5_000, { unit: 'now' }],
    [59_000, { unit: 'now' }],
    [60_000, { unit: 'minutes', count: 1 }],
    [3_599_000, { unit: 'minutes', count: 59 }],
    [3_600_000, { unit: 'hours', count: 1 }],
    [47 * 3_600_000, { unit: 'hours', count: 47 }],
    [48 * 3_600_000, { unit: 'days', count: 2 }],
  ])('tells %p ms as %p', (age, expected) => {
    expect(relativeAge(NOW - age, NOW)).toEqual(expected);
  });
});

describe('FactAge', () => {
  afterEach(() => jest.useRealTimers());

  it('tells the exact time and the policy version on hover', async () => {
    const at = new Date(Date.now() - 4 * 60_000).toISOString();
    renderInTestApp(<FactAge at={at} policyVersion="3f9c2a7be1" />);
    expect(await screen.findByText('4 min ago')).toHaveAttribute(
      'datetime',
      at,
    );
    await userEvent.hover(screen.getByText('4 min ago'));
    expect(await screen.findByRole('tooltip')).toHaveTextContent(
      /policy 3f9c2a7$/,
    );
  });

  it('grows older while it is on screen', async () => {
    jest.useFakeTimers({ now: NOW });
    renderInTestApp(<FactAge at="2026-03-14T09:59:30Z" />);
    await act(async () => {
      await jest.advanceTimersByTimeAsync(0);
    });
    expect(screen.getByText('just now')).toBeInTheDocument();
    await act(async () => {
      await jest.advanceTimersByTimeAsync(61_000);
    });
    expect(screen.getByText('1 min ago')).toBeInTheDocument();
  });

  it('says never where there is no time', async () => {
    renderInTestApp(<FactAge />);
    expect(await screen.findByText('never')).toBeInTheDocument();
  });
});
