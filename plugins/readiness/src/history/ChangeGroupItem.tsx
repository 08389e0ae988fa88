import { makeStyles } from '@material-ui/core/styles';
import { FactAge, toExactTime } from 'backstage-plugin-readiness-react';
import { useId } from 'react';
import { useTypeScale } from '../frame/useTypeScale';
import { ChangeItem } from './ChangeItem';
import { ChangeGroup } from './toChangeGroups';

const useStyles = makeStyles(
  theme => ({
    root: { '& + &': { marginTop: theme.spacing(2.5) } },
    heading: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      columnGap: theme.spacing(1.5),
      margin: theme.spacing(0, 0, 0.75),
      fontWeight: 400,
    },
    list: { listStyle: 'none', margin: 0, padding: 0 },
  }),
  { name: 'ReadinessChangeGroupItem' },
);

/** What one assessment changed, under the time of it. @internal */
export function ChangeGroupItem(props: { group: ChangeGroup }) {
  const { at, policyVersion, changes } = props.group;
  const classes = useStyles();
  const type = useTypeScale();
  const id = useId();
  return (
    <li className={classes.root}>
      <h4 id={id} className={`${classes.heading} ${type.body}`}>
        <span className={type.strong}>
          <FactAge at={at} policyVersion={policyVersion} />
        </span>
        <span className={`${type.secondary} ${type.numbers}`}>
          {toExactTime(at)}
        </span>
      </h4>
      <ul className={classes.list} aria-labelledby={id}>
        {changes.map(change => (
          <ChangeItem key={change.id} change={change} />
        ))}
      </ul>
    </li>
  );
}
