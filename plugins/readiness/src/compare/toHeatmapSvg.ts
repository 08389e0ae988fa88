import { FleetGroup, FleetSummary } from 'backstage-plugin-readiness-common';
import { shorten } from '../chart/shorten';
import { escapeSvg } from '../chart/toPicture';
import { toHeatColumns } from './toHeatColumns';
import { CompareText } from './useCompareText';

const NAME_WIDTH = 240;
const CELL_WIDTH = 112;
const ROW_HEIGHT = 36;
const HEAD_HEIGHT = 28;
const KEY_HEIGHT = 36;
const BASELINE = 22;
const HEAD_LENGTH = 16;
const NAME_LENGTH = 34;

/** Shares that the key shows the tint of. */
const KEY = [0, 0.3, 0.6, 0.8, 1];

/** @internal */
export interface HeatmapDrawing {
  summary: FleetSummary;
  groups: FleetGroup[];
  /** Of the columns before the cells: entities, score, change. */
  titles: [string, string, string];
  text: CompareText;
  /** What marks a small group. */
  few: string;
  tint: (value: number | undefined) => string | undefined;
}

function write(x: number, y: number, words: string, weight = 400): string {
  return `<text x="${x}" y="${y}" font-weight="${weight}">${escapeSvg(
    words,
  )}</text>`;
}

function box(x: number, y: number, fill: string | undefined): string {
  return fill
    ? `<rect x="${x + 1}" y="${y + 1}" width="${CELL_WIDTH - 2}" height="${
        ROW_HEIGHT - 2
      }" rx="3" fill="${escapeSvg(fill)}"/>`
    : '';
}

/**
 * The heatmap as a drawing of its own, with the key to its tints: the page's one is a table, which no browser saves
 * as a picture.
 *
 * @internal
 */
export function toHeatmapSvg(drawing: HeatmapDrawing): {
  body: string;
  width: number;
  height: number;
} {
  const { summary, groups, titles, text, few, tint } = drawing;
  const { columns, families } = toHeatColumns(summary);
  const heads = [...titles, ...columns.map(({ title }) => title)];
  const left = (column: number) => NAME_WIDTH + column * CELL_WIDTH;
  const familyHeight = families.length > 1 ? HEAD_HEIGHT : 0;
  const headTop = familyHeight + BASELINE;
  const rowsTop = familyHeight + HEAD_HEIGHT;
  const keyTop = rowsTop + groups.length * ROW_HEIGHT + KEY_HEIGHT / 2;

  let at = titles.length;
  const familyHeads =
    families.length > 1
      ? families.map(({ title, columns: own }) => {
          const x = left(at) + 8;
          at += own;
          return write(x, BASELINE, shorten(title, own * HEAD_LENGTH), 600);
        })
      : [];
  const rows = groups.flatMap((group, row) => {
    const top = rowsTop + row * ROW_HEIGHT;
    const words = (column: number, content: string, weight?: number) =>
      write(left(column) + 8, top + BASELINE, content, weight);
    return [
      write(
        0,
        top + BASELINE,
        group.small
          ? `${shorten(
              text.title(group),
              NAME_LENGTH - few.length - 3,
            )} (${few})`
          : shorten(text.title(group), NAME_LENGTH),
      ),
      words(0, text.coverage(group)),
      words(1, text.share(group.score), 600),
      words(2, text.change(group)),
      ...columns.flatMap(({ name }, index) => {
        const column = titles.length + index;
        const cell = group.cells[name];
        const { main, beside } = text.cell(cell, summary.show);
        return [
          box(left(column), top, tint(cell?.value)),
          words(column, beside ? `${main} · ${beside}` : main),
        ];
      }),
    ];
  });
  return {
    width: left(heads.length),
    height: keyTop + ROW_HEIGHT,
    body: [
      ...familyHeads,
      ...heads.map((title, index) =>
        write(left(index) + 8, headTop, shorten(title, HEAD_LENGTH)),
      ),
      ...rows,
      ...KEY.flatMap((share, index) => [
        box(left(index), keyTop, tint(share)),
        write(left(index) + 8, keyTop + BASELINE, text.share(share)),
      ]),
    ].join(''),
  };
}
