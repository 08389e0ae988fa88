import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import {
  readinessReactTranslationRef,
  toReasonText,
} from 'backstage-plugin-readiness-react';
import { Panel } from '../frame/Panel';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { GateRow, GateRows } from './toGateRows';

const useStyles = makeStyles(
  theme => ({ why: { margin: theme.spacing(0.5, 0, 0), maxWidth: '100ch' } }),
  { name: 'ReadinessGatesAnswer' },
);

function useNextText() {
  const { t } = useTexts();
  const words = useTranslationRef(readinessReactTranslationRef);
  return ({ gate, missing, total }: GateRow): string => {
    const args = {
      title: gate.title,
      status: words.t(`gateStatus.${gate.status}`),
    };
    const { given, of } = gate.approvals;
    if (missing > 0) {
      return t('gates.nextMissing', {
        ...args,
        count: missing,
        total: String(total),
      });
    }
    return of > 0
      ? t('gates.nextApprovals', {
          ...args,
          given: String(given),
          of: String(of),
        })
      : t('gates.next', args);
  };
}

/** Which gate comes next and what blocks it, in one sentence. @internal */
export function GatesAnswer(props: { gates: GateRows }) {
  const { rows, next, later } = props.gates;
  const classes = useStyles();
  const type = useTypeScale();
  const nextText = useNextText();
  const { t } = useTexts();
  const done = () =>
    later === rows.length ? t('gates.noneExpected') : t('gates.allPassed');
  return (
    <Panel>
      <h3 className={type.heading}>{next ? nextText(next) : done()}</h3>
      {next && (
        <p className={`${classes.why} ${type.secondary}`}>
          {toReasonText(next.gate.reason)}
        </p>
      )}
      {!next && later > 0 && (
        <p className={`${classes.why} ${type.secondary}`}>
          {t('gates.later', { count: later })}
        </p>
      )}
    </Panel>
  );
}
