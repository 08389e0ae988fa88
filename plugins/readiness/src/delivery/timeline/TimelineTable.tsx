import { toExactTime } from 'backstage-plugin-readiness-react';
import { DataTable } from '../../frame/DataTable';
import { PersonName } from '../../governance/PersonName';
import { useTexts } from '../../texts';
import { TimelineItem } from './toTimeline';
import { useTimelineText } from './useTimelineText';

/** The timeline as a table, newest first. @internal */
export function TimelineTable(props: { items: TimelineItem[] }) {
  const text = useTimelineText();
  const { t } = useTexts();
  return (
    <DataTable
      label={t('timeline.title')}
      columns={[
        t('timeline.at'),
        t('timeline.what'),
        t('timeline.from'),
        t('timeline.to'),
        t('timeline.by'),
        t('timeline.learned'),
      ]}
      rows={props.items.map(item => {
        const at = new Date(item.at).toISOString();
        const time = (
          <time key="at" dateTime={at}>
            {toExactTime(at)}
          </time>
        );
        if (item.kind === 'event') {
          const { kind, from, to } = item.change;
          return {
            key: item.key,
            cells: [
              time,
              text.eventTitle(item.change),
              from && text.value(kind, from),
              to && text.value(kind, to),
              '',
              '',
            ],
          };
        }
        const { entry } = item;
        return {
          key: item.key,
          cells: [
            time,
            text.entryTitle(entry),
            entry.fromTitle,
            entry.toTitle,
            entry.decidedBy === 'catalog' ? (
              t('timeline.fromCatalog')
            ) : (
              <PersonName key="by" entityRef={entry.decidedBy} />
            ),
            entry.learned,
          ],
        };
      })}
    />
  );
}
