import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { GateStatus, ModeComparison } from 'backstage-plugin-readiness-common';
import {
  GATE_STATUS_LOOK,
  readinessReactTranslationRef,
  StatusShape,
  toPercent,
  toWords,
} from 'backstage-plugin-readiness-react';
import { Properties } from '../../frame/Properties';
import { useTypeScale } from '../../frame/useTypeScale';
import { Part } from '../../governance/Part';
import { usePartStyles } from '../../governance/usePartStyles';
import { useTexts } from '../../texts';
import { toSectionText } from '../toSectionText';
import { DifferenceList } from './DifferenceList';

const useStyles = makeStyles(
  theme => ({
    columns: {
      display: 'grid',
      alignItems: 'start',
      gap: theme.spacing(2, 3),
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 260px), 1fr))',
    },
  }),
  { name: 'ReadinessComparisonView' },
);

function isGateStatus(status: string): status is GateStatus {
  return Object.hasOwn(GATE_STATUS_LOOK, status);
}

/** What a mode would bring: readiness and gates then, and how people would work. @internal */
export function ComparisonView(props: { comparison: ModeComparison }) {
  const { comparison } = props;
  const { level, score, checks, cadence, gates, sections } = comparison;
  const classes = useStyles();
  const { t } = useTexts();
  const none = t('deliveryDialog.none');
  const fromTo = (from: string = none, to: string = none) =>
    from === to
      ? t('deliveryDialog.same', { value: to })
      : t('deliveryDialog.fromTo', { from, to });
  const percent = (value?: number) =>
    value === undefined
      ? undefined
      : t('score.percent', { value: String(toPercent(value)) });
  const words = (value?: string) => value && toWords(value);
  return (
    <>
      <Properties
        items={[
          {
            term: t('deliveryDialog.level'),
            value: fromTo(words(level.from), words(level.to)),
          },
          {
            term: t('deliveryDialog.score'),
            value: fromTo(percent(score.from), percent(score.to)),
          },
          {
            term: t('deliveryDialog.checks'),
            value: fromTo(
              String(checks.expectedFrom),
              String(checks.expectedTo),
            ),
          },
          {
            term: t('deliveryDialog.failing'),
            value: String(checks.failingTo),
          },
          {
            term: t('deliveryDialog.cadence'),
            value: fromTo(cadence.from, cadence.to),
          },
          {
            term: t('deliveryDialog.sectionsExpected'),
            value: sections.expected.map(toSectionText).join(', '),
          },
          {
            term: t('deliveryDialog.sectionsNoLonger'),
            value: sections.noLonger.map(toSectionText).join(', '),
          },
        ]}
      />
      <Gates gates={gates} />
      <div className={classes.columns}>
        <DifferenceList
          title={t('deliveryDialog.practices')}
          added={comparison.practices.added.map(({ title, purpose }) => ({
            title,
            text: purpose,
          }))}
          kept={comparison.practices.kept}
          removed={comparison.practices.removed}
        />
        <DifferenceList
          title={t('deliveryDialog.roles')}
          added={comparison.roles.added.map(({ role, purpose, heldBy }) => ({
            title: role,
            text:
              heldBy.length > 0
                ? purpose
                : `${purpose} (${t('deliveryDialog.nobody')})`,
          }))}
          kept={comparison.roles.kept.map(({ role }) => ({ title: role }))}
          removed={comparison.roles.removed.map(({ role }) => ({
            title: role,
          }))}
        />
        <DifferenceList
          title={t('deliveryDialog.touchpoints')}
          added={comparison.touchpoints.added.map(title => ({ title }))}
          kept={comparison.touchpoints.kept.map(title => ({ title }))}
          removed={comparison.touchpoints.removed.map(title => ({ title }))}
        />
      </div>
    </>
  );
}

function Gates(props: { gates: ModeComparison['gates'] }) {
  const { expected, noLonger } = props.gates;
  const parts = usePartStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const react = useTranslationRef(readinessReactTranslationRef);
  return (
    <>
      {expected.length > 0 && (
        <Part title={t('deliveryDialog.gatesExpected')} level={3}>
          <ul className={parts.list}>
            {expected.map(({ name, title, status }) => (
              <li key={name} className={parts.item}>
                {isGateStatus(status) && (
                  <StatusShape
                    {...GATE_STATUS_LOOK[status]}
                    className={parts.icon}
                  />
                )}
                <span className={parts.words}>
                  <span className={type.strong}>{title}</span>{' '}
                  <span className={type.secondary}>
                    {isGateStatus(status)
                      ? react.t(`gateStatus.${status}`)
                      : toWords(status)}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {noLonger.length > 0 && (
        <Properties
          items={[
            {
              term: t('deliveryDialog.gatesNoLonger'),
              value: noLonger.map(({ title }) => title).join(', '),
            },
          ]}
        />
      )}
    </>
  );
}
