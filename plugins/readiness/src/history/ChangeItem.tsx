import { makeStyles } from '@material-ui/core/styles';
import { ReadinessChange } from 'backstage-plugin-readiness-common';
import { toReasonText } from 'backstage-plugin-readiness-react';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { ChangeValue } from './ChangeValue';

const useStyles = makeStyles(
  theme => ({
    root: {
      padding: theme.spacing(1, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 1),
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'ReadinessChangeItem' },
);

/** One change: what, from what to what, and why. @internal */
export function ChangeItem(props: { change: ReadinessChange }) {
  const { change } = props;
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const ofWhole =
    change.subject === '' &&
    (change.kind === 'score' || change.kind === 'level')
      ? t(`changes.overall.${change.kind}`)
      : undefined;
  const title = ofWhole ?? (change.title || t(`changeKind.${change.kind}`));
  return (
    <li className={classes.root}>
      <div className={classes.line}>
        <span className={type.strong}>{title}</span>
        {change.from !== undefined && (
          <>
            <ChangeValue kind={change.kind} value={change.from} />
            <span aria-hidden>→</span>
            <span className={type.visuallyHidden}>{t('changes.to')}</span>
          </>
        )}
        {change.to !== undefined && (
          <ChangeValue kind={change.kind} value={change.to} />
        )}
      </div>
      {change.reason && (
        <div className={type.secondary}>{toReasonText(change.reason)}</div>
      )}
    </li>
  );
}
