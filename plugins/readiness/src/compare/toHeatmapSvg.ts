import { CompareText } from './useCompareText';
import { FleetGroup, FleetSummary } from 'backstage-plugin-readiness-common';

const NAME_WIDTH = 240;
const CELL_WIDTH = 104;
const ROW_HEIGHT = 36;
const HEAD_HEIGHT = 72;
const PADDING = 16;
const BASELINE = 22;
const HEAD_LENGTH = 16;
const NAME_LENGTH = 34;

/** @internal */
export interface HeatmapPicture {
  summary: FleetSummary;
  groups: FleetGroup[];
  /** Above it. */
  heading: string;
  /** Of the columns before and after the cells: entities, score, change. */
  titles: [string, string, string];
  text: CompareText;
  tint: (value: number | undefined) => string | undefined;
  color: { paper: string; text: string; font: string };
}

function escape(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}

/**
 * The heatmap as a picture of its own: the page's one is a table, which no browser saves as one.
 *
 * @internal
 */
export function toHeatmapSvg(picture: HeatmapPicture): string {
  const { summary, groups, text, tint, color } = picture;
  const [entities, score, change] = picture.titles;
  const columns = [
    entities,
    score,
    ...summary.columns.map(({ title }) => title),
    change,
  ];
  const width = 2 * PADDING + NAME_WIDTH + columns.length * CELL_WIDTH;
  const height = 2 * PADDING + HEAD_HEIGHT + groups.length * ROW_HEIGHT;
  const left = (column: number) => PADDING + NAME_WIDTH + column * CELL_WIDTH;
  const write = (x: number, y: number, words: string, weight = 400) =>
    `<text x="${x}" y="${y}" font-weight="${weight}">${escape(words)}</text>`;

  const rows = groups.flatMap((group, row) => {
    const top = PADDING + HEAD_HEIGHT + row * ROW_HEIGHT;
    const words = (column: number, content: string, weight?: number) =>
      write(left(column) + 8, top + BASELINE, content, weight);
    return [
      write(PADDING, top + BASELINE, shorten(text.title(group), NAME_LENGTH)),
      words(0, text.coverage(group)),
      words(1, text.share(group.score), 600),
      ...summary.columns.flatMap(({ name }, index) => {
        const cell = group.cells[name];
        const { main, beside } = text.cell(cell, summary.show);
        const fill = tint(cell?.value);
        return [
          fill
            ? `<rect x="${left(index + 2) + 1}" y="${top + 1}" width="${
                CELL_WIDTH - 2
              }" height="${ROW_HEIGHT - 2}" rx="3" fill="${escape(fill)}"/>`
            : '',
          words(index + 2, beside ? `${main} · ${beside}` : main),
        ];
      }),
      words(columns.length - 1, text.change(group)),
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escape(
      color.font,
    )}" font-size="13" fill="${escape(color.text)}">`,
    `<rect width="${width}" height="${height}" fill="${escape(color.paper)}"/>`,
    write(PADDING, PADDING + 16, picture.heading, 600),
    ...columns.map((title, index) =>
      write(
        left(index) + 8,
        PADDING + HEAD_HEIGHT - 12,
        shorten(title, HEAD_LENGTH),
      ),
    ),
    ...rows,
    '</svg>',
  ].join('');
}
