import { makeStyles } from '@material-ui/core/styles';
import { Campaign } from 'backstage-plugin-readiness-common';
import { useNow } from 'backstage-plugin-readiness-react';
import { useRef } from 'react';
import { TableToggle } from '../chart/TableToggle';
import { useChartExports } from '../chart/useChartExports';
import { DataTable } from '../frame/DataTable';
import { ExportMenu } from '../frame/ExportMenu';
import { Panel } from '../frame/Panel';
import { PanelHead } from '../frame/PanelHead';
import { useTypeScale } from '../frame/useTypeScale';
import { toDayText } from '../governance/days';
import { useTexts } from '../texts';
import { MilestoneList } from './MilestoneList';
import { ProgressChart } from './ProgressChart';
import { toProgressCsv } from './toCampaignCsv';
import { toMilestones } from './toMilestones';
import { ProgressChartModel, toProgressChart } from './toProgressChart';

const HEADING_ID = 'readiness-campaign-progress';

const useStyles = makeStyles(
  {
    text: { margin: 0 },
  },
  { name: 'ReadinessCampaignProgressPanel' },
);

/** @internal */
export interface ProgressPanelProps {
  campaign: Campaign;
  /** The numbers instead of the chart. */
  table: boolean;
}

/** How far a campaign was on each day, with its milestones and its deadline. @internal */
export function ProgressPanel({ campaign, table }: ProgressPanelProps) {
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const picture = useRef<HTMLDivElement>(null);
  const chartExports = useChartExports();
  const now = useNow();
  const chart = toProgressChart(campaign, now);
  const milestones = toMilestones(campaign, now);
  const drawn = chart.rows.length > 0;
  return (
    <Panel labelledBy={HEADING_ID}>
      <PanelHead id={HEADING_ID} title={t('campaigns.progress')}>
        {drawn && (
          <>
            <TableToggle table={table} />
            <ExportMenu
              label={t('campaigns.exportProgress')}
              options={chartExports({
                name: `campaign-${campaign.name}-progress`,
                picture,
                title: campaign.title,
                notes: [
                  campaign.targetTitle,
                  t('campaigns.done', {
                    done: String(campaign.done),
                    entities: String(campaign.entities),
                  }),
                  t('campaigns.due', { date: toDayText(campaign.deadline) }),
                ],
                foot: milestones.length > 0 ? [t('campaigns.pictureKey')] : [],
                toCsv: () => toProgressCsv(campaign),
              })}
            />
          </>
        )}
      </PanelHead>
      {!drawn && (
        <p className={`${classes.text} ${type.secondary}`}>
          {t('campaigns.noProgress')}
        </p>
      )}
      {drawn && table && <ProgressTable chart={chart} />}
      {drawn && !table && <ProgressChart chart={chart} pictureRef={picture} />}
      {milestones.length > 0 && <MilestoneList milestones={milestones} />}
    </Panel>
  );
}

/** The numbers behind the chart, newest first. */
function ProgressTable({ chart }: { chart: ProgressChartModel }) {
  const { t } = useTexts();
  return (
    <DataTable
      label={t('campaigns.progress')}
      columns={[
        t('compare.day'),
        t('campaigns.reached'),
        t('compare.entities'),
        t('campaigns.share'),
      ]}
      rows={[...chart.rows]
        .reverse()
        .map(({ at, done, entities, percent }) => ({
          key: String(at),
          cells: [
            toDayText(new Date(at).toISOString().slice(0, 10)),
            done,
            entities,
            percent === null
              ? t('score.none')
              : t('score.percent', { value: String(percent) }),
          ],
        }))}
    />
  );
}
