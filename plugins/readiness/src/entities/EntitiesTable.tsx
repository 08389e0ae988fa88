import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  EntityRefLink,
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { FleetEntity } from 'backstage-plugin-readiness-common';
import { ENTITY_TAB_PATH } from '../entity/useTabPath';
import { useRefTitles } from '../fleet/useRefTitles';
import { DataTable } from '../frame/DataTable';
import { useTexts } from '../texts';
import { EntityColumn } from './entitiesUrl';
import { EntityCell } from './EntityCell';

/** @internal */
export interface EntitiesTableProps {
  items: FleetEntity[];
  columns: EntityColumn[];
  /** The one check that the list is narrowed by. */
  check?: string;
}

/** One row per entity; what can be filtered by is a link that narrows the list to it. @internal */
export function EntitiesTable(props: EntitiesTableProps) {
  const { items, columns, check } = props;
  const { t } = useTexts();
  const entityRoute = useRouteRef(entityRouteRef);
  const toChecksPath = (ref: string) => {
    const path = `${entityRoute(entityRouteParams(ref))}/${ENTITY_TAB_PATH}`;
    return check ? `${path}?${new URLSearchParams({ check })}` : path;
  };
  const titles = useRefTitles(
    items.flatMap(({ owner, system, domain, businessUnit }) =>
      [owner, system, domain, businessUnit].filter(ref => ref !== undefined),
    ),
  );
  return (
    <DataTable
      label={t('page.entities')}
      columns={[
        t('entities.entity'),
        ...columns.map(column => t(`entityColumn.${column}`)),
      ]}
      rows={items.map(item => ({
        key: item.entityRef,
        cells: [
          <EntityRefLink
            key="entity"
            entityRef={parseEntityRef(item.entityRef)}
            title={item.title}
          />,
          ...columns.map(column => (
            <EntityCell
              key={column}
              item={item}
              column={column}
              checksPath={toChecksPath(item.entityRef)}
              titles={titles}
            />
          )),
        ],
      }))}
    />
  );
}
