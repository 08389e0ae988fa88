import { makeStyles } from '@material-ui/core/styles';
import { ReactNode, useId } from 'react';
import { Panel } from '../frame/Panel';
import { useTypeScale } from '../frame/useTypeScale';
import { usePartStyles } from './usePartStyles';

const useStyles = makeStyles(
  theme => ({
    header: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      justifyContent: 'space-between',
      gap: theme.spacing(0.5, 2),
    },
  }),
  { name: 'ReadinessContributionPanel' },
);

/** @internal */
export interface ContributionPanelProps {
  title: string;
  /** How many, until when: the answer before the list. */
  answer: string;
  /** What the reader may add. */
  action?: ReactNode;
  children?: ReactNode;
}

/** One subject that people contribute to: the answer, the way to add, the list. @internal */
export function ContributionPanel(props: ContributionPanelProps) {
  const classes = useStyles();
  const parts = usePartStyles();
  const type = useTypeScale();
  const id = useId();
  return (
    <Panel labelledBy={id}>
      <div className={parts.part}>
        <div className={classes.header}>
          <h3 id={id} className={type.heading}>
            {props.title}
          </h3>
          {props.action}
        </div>
        <p className={`${parts.text} ${type.secondary} ${type.numbers}`}>
          {props.answer}
        </p>
        {props.children}
      </div>
    </Panel>
  );
}
