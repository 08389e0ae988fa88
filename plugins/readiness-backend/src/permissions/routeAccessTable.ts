import type { RouteAccess } from './routeAccess';

/** The lines of the documentation between which the table stands. @internal */
export const TABLE_MARKS = {
  begin: '<!-- begin: routes, written by `yarn generate:permissions` -->',
  end: '<!-- end: routes -->',
};

/**
 * Puts the table of routes between its marks in a Markdown text.
 * @throws Error when the marks are not there.
 * @internal
 */
export function writeRouteAccessTable(
  text: string,
  routes: RouteAccess[],
): string {
  const begin = text.indexOf(TABLE_MARKS.begin);
  const end = text.indexOf(TABLE_MARKS.end);
  if (begin < 0 || end < begin) {
    throw new Error('The text has no marks for the table of routes');
  }
  return [
    text.slice(0, begin + TABLE_MARKS.begin.length),
    '',
    ...toMarkdown(routes),
    '',
    text.slice(end),
  ].join('\n');
}

/** As prettier would format it. */
function toMarkdown(routes: RouteAccess[]): string[] {
  const rows = [
    ['Route', 'Permission', 'Callers', 'Must see', 'And'],
    ...routes.map(({ route, permission, callers, sees, also }) => [
      `\`${route}\``,
      permission ? `\`${permission}\`` : '',
      callers,
      sees === 'nothing' ? '' : sees,
      also ?? '',
    ]),
  ];
  const widths = rows[0].map((_, column) =>
    Math.max(...rows.map(row => row[column].length)),
  );
  const [head, ...body] = rows.map(row =>
    row.map((c, i) => c.padEnd(widths[i])),
  );
  return [head, widths.map(width => '-'.repeat(width)), ...body].map(
    cells => `| ${cells.join(' | ')} |`,
  );
}
