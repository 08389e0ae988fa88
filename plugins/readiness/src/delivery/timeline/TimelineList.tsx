import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import {
  ReadinessChange,
  ReadinessLedgerEntry,
} from 'backstage-plugin-readiness-common';
import {
  FactAge,
  GATE_STATUS_LOOK,
  mutedColor,
  StatusShape,
  StatusShapeName,
  StatusTone,
} from 'backstage-plugin-readiness-react';
import { LinkButton } from '../../frame/LinkButton';
import { useTypeScale } from '../../frame/useTypeScale';
import { toDayText } from '../../governance/days';
import { PersonName } from '../../governance/PersonName';
import { usePartStyles } from '../../governance/usePartStyles';
import { toSafeUrl } from '../../scorecard/toSafeUrl';
import { useTexts } from '../../texts';
import { useDelivery } from '../useDelivery';
import { REVIEW_TOPICS } from '../review/TopicFields';
import { TimelineItem } from './toTimeline';
import { useTimelineText } from './useTimelineText';

const useStyles = makeStyles(
  theme => ({
    item: {
      display: 'flex',
      gap: theme.spacing(1.5),
      position: 'relative',
      paddingBottom: theme.spacing(2),
      '&:last-child': { paddingBottom: 0 },
      // The track to the next item; it begins below the shape.
      '&:not(:last-child)::before': {
        content: '""',
        position: 'absolute',
        top: '1.6em',
        bottom: '-0.05em',
        left: '0.55em',
        borderLeft: `1px solid ${mutedColor(theme)}`,
        opacity: 0.5,
      },
    },
    event: { paddingBottom: theme.spacing(1.25) },
    age: { whiteSpace: 'nowrap' },
  }),
  { name: 'ReadinessTimelineList' },
);

const ENTRY_SHAPE: Record<ReadinessLedgerEntry['kind'], StatusShapeName> = {
  change: 'target',
  review: 'circle-check',
  correction: 'half-circle',
};

function toEventLook(change: ReadinessChange): {
  shape: StatusShapeName;
  tone: StatusTone;
} {
  return change.kind === 'gate'
    ? GATE_STATUS_LOOK[change.to as keyof typeof GATE_STATUS_LOOK] ??
        GATE_STATUS_LOOK.upcoming
    : { shape: 'circle', tone: 'neutral' };
}

/** The ledger as a track, newest first, with levels and gates along it. @internal */
export function TimelineList(props: { items: TimelineItem[] }) {
  const parts = usePartStyles();
  const { t } = useTexts();
  return (
    <ol className={parts.list} aria-label={t('timeline.list')}>
      {props.items.map(item =>
        item.kind === 'entry' ? (
          <EntryItem key={item.key} entry={item.entry} />
        ) : (
          <EventItem key={item.key} change={item.change} />
        ),
      )}
    </ol>
  );
}

function EventItem(props: { change: ReadinessChange }) {
  const { change } = props;
  const classes = useStyles();
  const parts = usePartStyles();
  const type = useTypeScale();
  const text = useTimelineText();
  const { t } = useTexts();
  return (
    <li className={`${classes.item} ${classes.event}`}>
      <StatusShape {...toEventLook(change)} className={parts.icon} />
      <div className={`${parts.words} ${type.secondary}`}>
        {text.eventTitle(change)}{' '}
        {change.from !== undefined && (
          <>
            {text.value(change.kind, change.from)} <span aria-hidden>→</span>
            <span className={type.visuallyHidden}>{t('changes.to')}</span>{' '}
          </>
        )}
        {change.to !== undefined && text.value(change.kind, change.to)}{' '}
        <span className={classes.age}>
          · <FactAge at={change.at} policyVersion={change.policyVersion} />
        </span>
      </div>
    </li>
  );
}

function EntryItem(props: { entry: ReadinessLedgerEntry }) {
  const { entry } = props;
  const { delivery, open } = useDelivery();
  const classes = useStyles();
  const parts = usePartStyles();
  const type = useTypeScale();
  const text = useTimelineText();
  const { t } = useTexts();
  const details = [
    text.readiness(entry),
    entry.reviewBy &&
      t('timeline.reviewBy', { date: toDayText(entry.reviewBy) }),
    entry.correctedBy && t('timeline.corrected'),
  ].filter(Boolean);
  return (
    <li className={classes.item}>
      <StatusShape
        shape={ENTRY_SHAPE[entry.kind]}
        tone="active"
        className={parts.icon}
      />
      <div className={parts.words}>
        <span className={type.strong}>{text.entryTitle(entry)}</span>
        <p className={`${parts.text} ${type.secondary} ${type.numbers}`}>
          {entry.decidedBy === 'catalog' ? (
            t('timeline.fromCatalog')
          ) : (
            <>
              {t('timeline.decidedBy')}{' '}
              <PersonName entityRef={entry.decidedBy} />
            </>
          )}
          , {toDayText(entry.at)}, <FactAge at={entry.at} />
          {details.length > 0 && ` · ${details.join(' · ')}`}
        </p>
        {entry.learned && <p className={parts.text}>{entry.learned}</p>}
        <ul className={parts.bullets}>
          {REVIEW_TOPICS.filter(topic => entry.changes?.[topic]).map(topic => (
            <li key={topic}>
              {t(`deliveryDialog.topic.${topic}`)}: {entry.changes?.[topic]}
            </li>
          ))}
          {text.composed(entry).map(line => (
            <li key={line}>{line}</li>
          ))}
          {entry.evidence.map(({ url, title }) => {
            const link = toSafeUrl(url);
            return (
              <li key={url}>
                {link ? <Link to={link}>{title ?? url}</Link> : title ?? url}
              </li>
            );
          })}
        </ul>
        {delivery.may.change &&
          entry.kind !== 'correction' &&
          !entry.correctedBy && (
            <LinkButton
              about={`${text.entryTitle(entry)}, ${toDayText(entry.at)}`}
              onClick={() => open({ kind: 'correct', entry })}
            >
              {t('timeline.correct')}
            </LinkButton>
          )}
      </div>
    </li>
  );
}
