import { makeStyles } from '@material-ui/core/styles';
import {
  CHECK_STATUS_LOOK,
  StatusShape,
} from 'backstage-plugin-readiness-react';
import { useId } from 'react';
import { Disclosure } from '../frame/Disclosure';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { RequirementItem } from './RequirementItem';
import { GateRow, RequirementRow } from './toGateRows';

const useStyles = makeStyles(
  theme => ({
    root: { paddingTop: theme.spacing(0.5) },
    list: { listStyle: 'none', margin: 0, padding: 0 },
    folded: { borderTop: `1px solid ${theme.palette.divider}` },
    count: { display: 'flex', gap: theme.spacing(1), alignItems: 'center' },
    text: { margin: theme.spacing(0.5, 0), maxWidth: '80ch' },
  }),
  { name: 'ReadinessGateRequirements' },
);

/** @internal */
export interface GateRequirementsProps {
  row: GateRow;
  scorecardPath: string;
  unfolded: Set<string>;
  onToggleGroup: (group: string) => void;
}

/** What a gate asks for: missing first, met ones folded with their count. @internal */
export function GateRequirements(props: GateRequirementsProps) {
  const { row, scorecardPath } = props;
  const { title } = row.gate;
  const classes = useStyles();
  const type = useTypeScale();
  const id = useId();
  const { t } = useTexts();

  const items = (rows: RequirementRow[]) =>
    rows.map(one => (
      <RequirementItem
        key={`${one.requirement.kind}/${one.requirement.name}`}
        row={one}
        scorecardPath={scorecardPath}
      />
    ));
  const folded = [
    {
      group: 'met',
      look: CHECK_STATUS_LOOK.pass,
      count: t('gates.foldedMet', { number: String(row.foldedMet.length) }),
      label: t('gates.metOnes', { title }),
      rows: row.foldedMet,
    },
    {
      group: 'not-applicable',
      look: CHECK_STATUS_LOOK['not-applicable'],
      count: t('gates.foldedNotApplicable', {
        number: String(row.foldedNotApplicable.length),
      }),
      label: t('gates.otherOnes', { title }),
      rows: row.foldedNotApplicable,
    },
  ].filter(({ rows }) => rows.length > 0);

  return (
    <div className={classes.root}>
      {row.gate.requirements.length === 0 && (
        <p className={classes.text}>{t('gates.nothingAsked')}</p>
      )}
      {row.open.length > 0 && (
        <ul
          className={classes.list}
          aria-label={t('gates.requirements', { title })}
        >
          {items(row.open)}
        </ul>
      )}
      {folded.map(({ group, look, count, label, rows }) => (
        <div key={group} className={classes.folded}>
          <Disclosure
            expanded={props.unfolded.has(group)}
            controls={`${id}-${group}`}
            onToggle={() => props.onToggleGroup(group)}
          >
            <span className={`${classes.count} ${type.numbers}`}>
              <StatusShape {...look} />
              {count}
            </span>
          </Disclosure>
          {props.unfolded.has(group) && (
            <ul
              id={`${id}-${group}`}
              className={classes.list}
              aria-label={label}
            >
              {items(rows)}
            </ul>
          )}
        </div>
      ))}
    </div>
  );
}
