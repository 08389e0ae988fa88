import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { CatalogTable } from '@backstage/plugin-catalog';
import { catalogTranslationRef } from '@backstage/plugin-catalog/alpha';
import {
  CatalogFilterLayout,
  EntityListPagination,
  EntityListProvider,
} from '@backstage/plugin-catalog-react';
import { Container, Header } from '@backstage/ui';
import { ReactNode } from 'react';
import { withReadinessColumn } from './readinessColumn';

const columns = withReadinessColumn(CatalogTable.defaultColumnsFunc);

/** @internal */
export interface CatalogIndexPageProps {
  filters: ReactNode;
  pagination: EntityListPagination;
}

/** The catalog's own page with a column for readiness. @internal */
export function CatalogIndexPage(props: CatalogIndexPageProps) {
  const { t } = useTranslationRef(catalogTranslationRef);
  const orgName =
    useApi(configApiRef).getOptionalString('organization.name') ?? 'Backstage';
  return (
    <EntityListProvider pagination={props.pagination}>
      <Header title={t('indexPage.title', { orgName })} />
      <Container>
        <CatalogFilterLayout>
          <CatalogFilterLayout.Filters>
            {props.filters}
          </CatalogFilterLayout.Filters>
          <CatalogFilterLayout.Content>
            <CatalogTable columns={columns} />
          </CatalogFilterLayout.Content>
        </CatalogFilterLayout>
      </Container>
    </EntityListProvider>
  );
}
