import { makeStyles } from '@material-ui/core/styles';
import { Campaign } from 'backstage-plugin-readiness-common';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import { SelectField } from '../fleet/SelectField';
import { DataTable } from '../frame/DataTable';
import { downloadCsv } from '../frame/downloadCsv';
import { ExportMenu } from '../frame/ExportMenu';
import { Panel } from '../frame/Panel';
import { PanelHead } from '../frame/PanelHead';
import { QuietButton } from '../frame/QuietButton';
import { useTypeScale } from '../frame/useTypeScale';
import { withParam } from '../frame/withParam';
import { PersonName } from '../governance/PersonName';
import { useTexts } from '../texts';
import { LEFT_ORDERS, LeftOrder } from './campaignsUrl';
import { toLeftCsv } from './toCampaignCsv';
import { EntityLeft, toByName, toLeftGroups } from './toLeftGroups';
import { useTargetPath } from './useTargetPath';

const HEADING_ID = 'readiness-campaign-left';

/** More than that are shown on request: a browser draws them slowly. */
const SHOWN = 100;

const useStyles = makeStyles(
  theme => ({
    /** The columns of one owner's table are below those of the one before it. */
    group: {
      marginTop: theme.spacing(2),
      '& table': { tableLayout: 'fixed' },
      '& thead th:first-child': { width: '40%' },
    },
    owner: {
      display: 'flex',
      gap: theme.spacing(1),
      margin: theme.spacing(0, 0, 0.5),
    },
    text: { margin: 0 },
  }),
  { name: 'ReadinessEntitiesLeft' },
);

/** @internal */
export interface EntitiesLeftProps {
  campaign: Campaign;
  order: LeftOrder;
}

/** What is left of a campaign and with whom; a name opens the place where it is worked on. @internal */
export function EntitiesLeft({ campaign, order }: EntitiesLeftProps) {
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  const { left, name } = campaign;
  const leftCount = campaign.entities - campaign.done;
  return (
    <Panel labelledBy={HEADING_ID}>
      <PanelHead
        id={HEADING_ID}
        title={
          leftCount === 0
            ? t('campaigns.leftNone')
            : t('campaigns.left', { count: leftCount })
        }
      >
        {left.length > 0 && (
          <SelectField
            id="readiness-campaign-order"
            label={t('campaigns.order')}
            value={order}
            options={LEFT_ORDERS.map(value => ({
              value,
              label: t(`campaignOrder.${value}`),
            }))}
            onChange={value => setParams(withParam(params, 'order', value))}
          />
        )}
        <ExportMenu
          options={[
            {
              title: t('campaigns.csvLeft'),
              run: () =>
                downloadCsv(`campaign-${name}-left.csv`, toLeftCsv(campaign)),
            },
          ]}
        />
      </PanelHead>
      {leftCount === 0 && campaign.entities > 0 && (
        <p className={`${classes.text} ${type.secondary}`}>
          {t('campaigns.leftNoneText')}
        </p>
      )}
      {left.length > 0 && left.length < leftCount && (
        <p className={`${classes.text} ${type.secondary}`}>
          {t('campaigns.leftFirst', { number: String(left.length) })}
        </p>
      )}
      {left.length > 0 && order === 'name' && (
        <LeftTable
          label={t('campaigns.leftLabel')}
          target={campaign.target}
          entities={toByName(left)}
          withOwner
        />
      )}
      {order === 'owner' &&
        toLeftGroups(left).map(({ owner, entities }) => (
          <div key={owner ?? ''} className={classes.group}>
            <h4 className={`${classes.owner} ${type.body} ${type.strong}`}>
              {owner ? (
                <PersonName entityRef={owner} />
              ) : (
                t('campaigns.noOwner')
              )}
              <span className={type.secondary}>{entities.length}</span>
            </h4>
            <LeftTable
              label={t('campaigns.leftOf', {
                owner: owner ?? t('campaigns.noOwner'),
              })}
              target={campaign.target}
              entities={entities}
            />
          </div>
        ))}
    </Panel>
  );
}

interface LeftTableProps {
  label: string;
  target: Campaign['target'];
  entities: EntityLeft[];
  withOwner?: boolean;
}

function LeftTable(props: LeftTableProps) {
  const { label, target, entities, withOwner } = props;
  const type = useTypeScale();
  const { t } = useTexts();
  const targetPath = useTargetPath(target);
  const [shown, setShown] = useState(SHOWN);
  const columns = [t('campaigns.entity'), t('campaigns.reason')];
  return (
    <>
      <DataTable
        label={label}
        columns={withOwner ? [...columns, t('campaigns.owner')] : columns}
        rows={entities
          .slice(0, shown)
          .map(({ entityRef, title, reason, owner }) => ({
            key: entityRef,
            cells: [
              <Link
                key="entity"
                to={targetPath(entityRef)}
                className={type.link}
              >
                {title}
              </Link>,
              reason,
              ...(withOwner
                ? [owner && <PersonName key="owner" entityRef={owner} />]
                : []),
            ],
          }))}
      />
      {entities.length > shown && (
        <QuietButton onClick={() => setShown(count => count + SHOWN)}>
          {t('campaigns.more', {
            number: String(Math.min(SHOWN, entities.length - shown)),
          })}
        </QuietButton>
      )}
    </>
  );
}
