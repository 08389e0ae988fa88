import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { SupportButton } from '@backstage/core-components';
import { configApiRef, useApi, useRouteRef } from '@backstage/core-plugin-api';
import { catalogPlugin, CatalogTable } from '@backstage/plugin-catalog';
import { catalogTranslationRef } from '@backstage/plugin-catalog/alpha';
import {
  CatalogFilterLayout,
  EntityListPagination,
  EntityListProvider,
} from '@backstage/plugin-catalog-react';
import { catalogEntityCreatePermission } from '@backstage/plugin-catalog-common/alpha';
import { usePermission } from '@backstage/plugin-permission-react';
import { ButtonLink, Container, Header } from '@backstage/ui';
import AddIcon from '@material-ui/icons/Add';
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
  const createPath = useRouteRef(catalogPlugin.externalRoutes.createComponent);
  const { allowed } = usePermission({
    permission: catalogEntityCreatePermission,
  });
  const href = createPath?.();
  return (
    <EntityListProvider pagination={props.pagination}>
      <Header
        title={t('indexPage.title', { orgName })}
        customActions={
          <>
            {allowed && href && (
              <ButtonLink
                variant="primary"
                href={href}
                iconStart={<AddIcon fontSize="inherit" />}
              >
                {t('indexPage.createButtonTitle')}
              </ButtonLink>
            )}
            <SupportButton>{t('indexPage.supportButtonContent')}</SupportButton>
          </>
        }
      />
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
