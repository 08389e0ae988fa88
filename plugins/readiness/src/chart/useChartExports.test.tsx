import { wrapInTestApp } from '@backstage/test-utils';
import { renderHook } from '@testing-library/react';
import { ReactNode } from 'react';
import { downloadText } from '../frame/downloadText';
import { useChartExports } from './useChartExports';

jest.mock('../frame/downloadText', () => ({ downloadText: jest.fn() }));

const WORDS = {
  name: 'score',
  title: 'Score <of> all',
  notes: ['1 May to 31 May'],
  foot: ['Dots are milestones'],
  toCsv: () => 'date,score',
};

function renderExports(element: HTMLElement | null) {
  const { result } = renderHook(() => useChartExports(), {
    wrapper: (props: { children?: ReactNode }) =>
      wrapInTestApp(<>{props.children}</>),
  });
  const options = result.current({ ...WORDS, picture: { current: element } });
  return (title: string) => options.find(option => option.title === title)!;
}

describe('the exports of a chart', () => {
  it('have its words around what is drawn', async () => {
    const element = document.createElement('div');
    element.innerHTML =
      '<svg class="recharts-surface"><path d="M0 0L9 9"/></svg>';
    // Nothing has a size without a browser.
    jest
      .spyOn(element.firstElementChild!, 'getBoundingClientRect')
      .mockReturnValue(new DOMRect(0, 0, 600, 260));
    await renderExports(element)('Chart as SVG').run();
    expect(downloadText).toHaveBeenCalledWith(
      'score.svg',
      'image/svg+xml',
      expect.stringMatching(
        /^<svg .*Score &lt;of&gt; all.*1 May to 31 May.*M0 0L9 9.*Dots are milestones.*<\/svg>$/,
      ),
    );
  });

  it('have its numbers also where it is not drawn', async () => {
    const option = renderExports(null);
    expect(() => option('Chart as SVG').run()).toThrow(
      'show the chart instead of its table first',
    );
    await option('Chart as CSV').run();
    expect(downloadText).toHaveBeenLastCalledWith(
      'score.csv',
      'text/csv;charset=utf-8',
      'date,score',
    );
  });
});
