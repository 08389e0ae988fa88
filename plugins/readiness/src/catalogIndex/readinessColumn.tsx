import { Entity } from '@backstage/catalog-model';
import { TableColumn } from '@backstage/core-components';
import { ReadinessCell, ReadinessColumnTitle } from './ReadinessCell';
import { toStamps } from './toStamps';

/** After this column stands ours. */
const NAME = 'resolved.entityRef';

/** Wide enough that names are not broken within words. */
const ROOM: Record<string, number> = {
  [NAME]: 160,
  'resolved.partOfSystemRelationTitle': 140,
  'resolved.ownedByRelationsTitle': 140,
};
const WIDTH = 130;

/**
 * Level and gates as a column of the catalog's table. It reads annotations alone and sends no request.
 * @public
 */
export function createReadinessColumn<
  TRow extends { entity: Entity },
>(): TableColumn<TRow> {
  return {
    title: <ReadinessColumnTitle />,
    field: 'readiness',
    sorting: false,
    searchable: false,
    width: 'auto',
    cellStyle: { minWidth: WIDTH },
    render: ({ entity }) => <ReadinessCell entity={entity} />,
  };
}

/**
 * The columns of the catalog's table with ours among them, where a row has something to show in it:
 * `columns={withReadinessColumn(CatalogTable.defaultColumnsFunc)}`.
 * @public
 */
export function withReadinessColumn<
  TRow extends { entity: Entity },
  TContext extends { entities: Entity[] },
>(
  toColumns: (context: TContext) => TableColumn<TRow>[],
): (context: TContext) => TableColumn<TRow>[] {
  return context => {
    const columns = toColumns(context);
    if (!context.entities.some(toStamps)) {
      return columns;
    }
    const name = columns.findIndex(({ field }) => field === NAME);
    const place = name < 0 ? columns.length : name + 1;
    return [
      ...columns.slice(0, place).map(withRoom),
      createReadinessColumn<TRow>(),
      ...columns.slice(place).map(withRoom),
    ];
  };
}

/** The table shares its width out evenly, where one more column leaves too little for words; so by content. */
function withRoom<TRow extends object>(
  column: TableColumn<TRow>,
): TableColumn<TRow> {
  const minWidth = ROOM[String(column.field)];
  return minWidth
    ? { ...column, width: 'auto', cellStyle: { minWidth } }
    : { width: 'auto', ...column };
}
