import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { FleetEntity } from 'backstage-plugin-readiness-common';
import { DataTable } from '../frame/DataTable';
import { readinessTranslationRef } from '../translation';
import { EntityColumn } from './entitiesUrl';
import { EntityCell } from './EntityCell';

/** @internal */
export interface EntitiesTableProps {
  items: FleetEntity[];
  columns: EntityColumn[];
}

/** One row per entity; what can be filtered by is a link that narrows the list to it. @internal */
export function EntitiesTable({ items, columns }: EntitiesTableProps) {
  const { t } = useTranslationRef(readinessTranslationRef);
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
            <EntityCell key={column} item={item} column={column} />
          )),
        ],
      }))}
    />
  );
}
