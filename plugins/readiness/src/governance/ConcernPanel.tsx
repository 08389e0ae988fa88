import {
  EntityGovernance,
  EntityReadiness,
  ReadinessConcern,
} from 'backstage-plugin-readiness-common';
import {
  FactAge,
  StatusShape,
  StatusTone,
} from 'backstage-plugin-readiness-react';
import { QuietButton } from '../frame/QuietButton';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { ContributionPanel } from './ContributionPanel';
import { toDayText } from './days';
import { useGovernanceDialogs } from './GovernanceDialogs';
import { ItemLists } from './ItemLists';
import { PersonName } from './PersonName';
import { usePartStyles } from './usePartStyles';

const TONE: Record<ReadinessConcern['severity'], StatusTone> = {
  low: 'neutral',
  medium: 'warning',
  high: 'negative',
};

/** @internal */
export interface ConcernPanelProps {
  governance: EntityGovernance;
  readiness: Pick<EntityReadiness, 'gates'>;
}

/** What people worry about, open ones first, and until when somebody must answer. @internal */
export function ConcernPanel(props: ConcernPanelProps) {
  const { concerns, may, entityRef } = props.governance;
  const { gates } = props.readiness;
  const { open } = useGovernanceDialogs();
  const { t } = useTexts();
  const current = concerns.filter(({ status }) => status === 'open');
  const resolved = concerns.filter(({ status }) => status === 'resolved');
  const answer = () => {
    if (current.length > 0) {
      return t('contributed.concerns.open', { count: current.length });
    }
    return resolved.length > 0
      ? t('contributed.concerns.allResolved')
      : t('contributed.concerns.none');
  };
  const item = (concern: ReadinessConcern) => (
    <ConcernItem
      key={concern.id}
      concern={concern}
      about={
        gates.find(({ name }) => name === concern.about)?.title ?? concern.about
      }
      mayResolve={may.resolveConcern}
    />
  );
  return (
    <ContributionPanel
      title={t('contributed.concerns.title')}
      answer={answer()}
      action={
        may.raiseConcern && (
          <QuietButton
            onClick={() =>
              open({ kind: 'raise-concern', entityRef, subjects: gates })
            }
          >
            {t('governance.concern.action')}
          </QuietButton>
        )
      }
    >
      <ItemLists
        label={t('contributed.concerns.title')}
        items={current.map(item)}
        folded={{
          title: t('contributed.concerns.resolved', {
            number: String(resolved.length),
          }),
          label: t('contributed.concerns.resolvedLabel'),
          items: resolved.map(item),
        }}
      />
    </ContributionPanel>
  );
}

function ConcernItem(props: {
  concern: ReadinessConcern;
  about?: string;
  mayResolve: boolean;
}) {
  const { concern, about, mayResolve } = props;
  const { severity, status, escalatesAt, escalatedAt } = concern;
  const classes = usePartStyles();
  const type = useTypeScale();
  const { open } = useGovernanceDialogs();
  const { t } = useTexts();
  const isOpen = status === 'open';
  const escalation = () => {
    if (escalatedAt) {
      return t('contributed.concerns.escalated', {
        date: toDayText(escalatedAt),
      });
    }
    return isOpen && escalatesAt
      ? t('contributed.concerns.escalates', { date: toDayText(escalatesAt) })
      : undefined;
  };
  const details = [
    t('contributed.concerns.severity', {
      severity: t(`governance.concern.${severity}`),
    }),
    about && t('contributed.concerns.about', { about }),
    escalation(),
  ].filter(Boolean);
  return (
    <li className={classes.item}>
      <StatusShape
        shape={isOpen ? 'triangle' : 'circle-check'}
        tone={isOpen ? TONE[severity] : 'positive'}
        className={classes.icon}
      />
      <div className={`${classes.words} ${classes.part}`}>
        <div>
          <span className={type.strong}>{concern.title}</span>
          <p className={`${classes.text} ${type.secondary}`}>
            {details.join(' · ')} · {t('contributed.concerns.by')}{' '}
            <PersonName entityRef={concern.by} />, <FactAge at={concern.at} />
          </p>
          {concern.text && <p className={classes.text}>{concern.text}</p>}
          {concern.resolvedBy && (
            <p className={`${classes.text} ${type.secondary}`}>
              {t('contributed.concerns.resolvedBy')}{' '}
              <PersonName entityRef={concern.resolvedBy} />,{' '}
              <FactAge at={concern.resolvedAt} />
            </p>
          )}
          {concern.resolution && (
            <p className={classes.text}>{concern.resolution}</p>
          )}
        </div>
        {isOpen && mayResolve && (
          <div className={classes.actions}>
            <QuietButton
              variant="outlined"
              onClick={() => open({ kind: 'resolve-concern', concern })}
            >
              {t('governance.concern.resolve')}
              <span className={type.visuallyHidden}>: {concern.title}</span>
            </QuietButton>
          </div>
        )}
      </div>
    </li>
  );
}
