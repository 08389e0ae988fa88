import { useApi } from '@backstage/core-plugin-api';
import {
  readinessApiRef,
  useReloadable,
} from 'backstage-plugin-readiness-react';
import { useSearchParams } from 'react-router-dom';
import { CAMPAIGNS_PATH } from '../campaigns/campaignsUrl';
import { StartCampaignLink } from '../campaigns/StartCampaignLink';
import { FleetScreen } from '../fleet/FleetScreen';
import { SavedViews } from '../fleet/SavedViews';
import { downloadCsv } from '../frame/downloadCsv';
import { ExportMenu } from '../frame/ExportMenu';
import { Paging } from '../frame/Paging';
import { Panel } from '../frame/Panel';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { EntitiesControls } from './EntitiesControls';
import { EntitiesTable } from './EntitiesTable';
import { readEntitiesUrl, toEntitiesRequest, toOnlyCheck } from './entitiesUrl';
import { loadAllEntities, toEntitiesCsv } from './toEntitiesCsv';

/** @internal */
export interface EntitiesViewProps {
  /** Absolute path of the Readiness page. */
  base: string;
}

/** The assessed entities, narrowed, sorted and paged by the backend. @internal */
export function EntitiesView({ base }: EntitiesViewProps) {
  const api = useApi(readinessApiRef);
  const type = useTypeScale();
  const { t } = useTexts();
  const [params] = useSearchParams();
  const selection = readEntitiesUrl(params);
  const request = toEntitiesRequest(selection);
  const entities = useReloadable(JSON.stringify(request), signal =>
    api.fleet.getEntities(request, { signal }),
  );
  const { value } = entities;
  const kept = new URLSearchParams(params);
  kept.delete('cursor');
  return (
    <FleetScreen
      of={entities}
      answer={
        value &&
        value.totalItems > 0 && (
          <h2 className={type.headline}>
            {t('fleet.entities', { count: value.totalItems })}
          </h2>
        )
      }
      controls={
        <EntitiesControls selection={selection}>
          <SavedViews base={base} target={`/entities?${kept}`} />
          <ExportMenu
            disabled={!value || value.totalItems === 0}
            options={[
              {
                title: t('entities.csv'),
                run: async () =>
                  downloadCsv(
                    'readiness-entities.csv',
                    toEntitiesCsv(await loadAllEntities(api.fleet, request)),
                  ),
              },
            ]}
          />
          <StartCampaignLink
            campaignsPath={`${base}/${CAMPAIGNS_PATH}`}
            filter={selection.filter}
          />
        </EntitiesControls>
      }
      filter={selection.filter}
      empty={value?.items.length === 0}
    >
      {value && value.items.length > 0 && (
        <Panel>
          <EntitiesTable
            items={value.items}
            columns={selection.columns}
            check={toOnlyCheck(selection.filter)}
          />
          <Paging
            shown={value.items.length}
            total={value.totalItems}
            nextCursor={value.pageInfo.nextCursor}
          />
        </Panel>
      )}
    </FleetScreen>
  );
}
