import { Entity } from '@backstage/catalog-model';
import { TableColumn } from '@backstage/core-components';
import { ReadinessCell, ReadinessColumnTitle } from './ReadinessCell';
import { toStamps } from './toStamps';

/** Before this column stands ours: what follows it may be long. */
const BEFORE = 'entity.metadata.description';

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
    const before = columns.findIndex(({ field }) => field === BEFORE);
    const place = before < 0 ? columns.length : before;
    return [
      ...columns.slice(0, place),
      createReadinessColumn<TRow>(),
      ...columns.slice(place),
    ];
  };
}
