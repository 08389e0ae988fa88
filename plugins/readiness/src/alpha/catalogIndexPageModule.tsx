import {
  coreExtensionData,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { Fragment } from 'react';

const catalogIndexPage = catalogPlugin.getExtension('page:catalog').override({
  factory(originalFactory, { inputs, config }) {
    return originalFactory({
      params: {
        loader: async () => {
          const { CatalogIndexPage } = await import(
            '../catalogIndex/CatalogIndexPage'
          );
          return (
            <CatalogIndexPage
              pagination={config.pagination}
              filters={inputs.filters.map(filter => (
                <Fragment key={filter.node.spec.id}>
                  {filter.get(coreExtensionData.reactElement)}
                </Fragment>
              ))}
            />
          );
        },
      },
    });
  },
});

/**
 * Replaces the catalog's own page by one with a column for readiness. Not part of the plugin: an app that wants it
 * lists it among its features.
 * @alpha
 */
export const catalogIndexPageModule = createFrontendModule({
  pluginId: 'catalog',
  extensions: [catalogIndexPage],
});
