import { renderInTestApp } from '@backstage/frontend-test-utils';
import { CatalogTable } from '@backstage/plugin-catalog';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aStampedComponent } from '../../dev/renderCatalogIndex';
import { ReadinessCell } from './ReadinessCell';
import { withReadinessColumn } from './readinessColumn';

const claims = aStampedComponent('claims', {
  level: 'well-managed',
  profile: 'regulated',
  'gate-model-validated': 'passed',
  'gate-data-ready': 'blocked',
  'gate-retired': 'none',
});

describe('readiness column', () => {
  it('says level and gates in words and shapes', async () => {
    renderInTestApp(<ReadinessCell entity={claims} />);
    expect(await screen.findByText('well managed')).toBeInTheDocument();
    const strip = screen.getByRole('img', {
      name: 'Gates: model validated passed, data ready blocked',
    });
    expect(strip.querySelectorAll('svg')).toHaveLength(2);
    await userEvent.tab();
    expect(strip).toHaveFocus();
  });

  it('says so where there is no level, and leaves out gates that do not concern', async () => {
    renderInTestApp(
      <ReadinessCell
        entity={aStampedComponent('website', {
          level: 'none',
          'gate-a': 'none',
        })}
      />,
    );
    expect(await screen.findByText('No level')).toBeInTheDocument();
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
  });

  it('stands after the name, only where a row has something to show', () => {
    const toColumns = withReadinessColumn(
      (
        _: Pick<
          Parameters<typeof CatalogTable.defaultColumnsFunc>[0],
          'entities'
        >,
      ) => [
        CatalogTable.columns.createNameColumn(),
        CatalogTable.columns.createMetadataDescriptionColumn(),
      ],
    );
    const fieldsOf = (...entities: (typeof claims)[]) =>
      toColumns({ entities }).map(({ field }) => field);
    expect(fieldsOf(claims)).toEqual([
      'resolved.entityRef',
      'readiness',
      'entity.metadata.description',
    ]);
    expect(fieldsOf(aStampedComponent('website', {}))).toEqual([
      'resolved.entityRef',
      'entity.metadata.description',
    ]);
  });
});
