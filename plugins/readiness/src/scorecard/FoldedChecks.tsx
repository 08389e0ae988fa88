import { makeStyles } from '@material-ui/core/styles';
import { CheckStatus, StatusChip } from 'backstage-plugin-readiness-react';
import { ReactNode, useId } from 'react';
import { Disclosure } from '../frame/Disclosure';
import { useTexts } from '../texts';

const useStyles = makeStyles(
  theme => ({
    root: { borderTop: `1px solid ${theme.palette.divider}` },
    list: { listStyle: 'none', margin: 0, padding: 0 },
  }),
  { name: 'ReadinessFoldedChecks' },
);

/** @internal */
export interface FoldedChecksProps {
  status: CheckStatus;
  count: number;
  unfolded: boolean;
  onToggle: () => void;
  children: ReactNode;
}

/** Checks that need nothing now, behind their count. @internal */
export function FoldedChecks(props: FoldedChecksProps) {
  const classes = useStyles();
  const id = useId();
  const { t } = useTexts();
  return (
    <div className={classes.root}>
      <Disclosure
        expanded={props.unfolded}
        controls={id}
        onToggle={props.onToggle}
      >
        <StatusChip status={props.status} count={props.count} />
      </Disclosure>
      {props.unfolded && (
        <ul id={id} className={classes.list} aria-label={t('checks.folded')}>
          {props.children}
        </ul>
      )}
    </div>
  );
}
