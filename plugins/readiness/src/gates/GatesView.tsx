import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { EntityReadiness } from 'backstage-plugin-readiness-common';
import { ReactNode } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import { Notice } from '../frame/Notice';
import { Panel } from '../frame/Panel';
import { toToggledSearch } from '../frame/toToggledSearch';
import { readinessTranslationRef } from '../translation';
import { GateItem } from './GateItem';
import { GateRequirements } from './GateRequirements';
import { GatesAnswer } from './GatesAnswer';
import { readGatesUrl, toGateSearch } from './gatesUrl';
import { GateLinkState } from './RequirementItem';
import { toGateRows } from './toGateRows';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2.5),
    },
    notice: { '&:empty': { display: 'none' } },
    list: { listStyle: 'none', margin: 0, padding: 0 },
  }),
  { name: 'ReadinessGatesView' },
);

function toFocusedGate(state: unknown): unknown {
  return typeof state === 'object' && state !== null
    ? (state as Partial<GateLinkState>).focusGate
    : undefined;
}

/** @internal */
export interface GatesViewProps {
  readiness: EntityReadiness;
  /** Path of the Scorecard tab. */
  scorecardPath: string;
  /** What to know about the statuses; below the answer, as the answer comes first. */
  notice?: ReactNode;
}

/**
 * Which gate comes next, what blocks it, and what every gate asks for.
 *
 * @internal
 */
export function GatesView(props: GatesViewProps) {
  const { readiness } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(readinessTranslationRef);
  const [params, setParams] = useSearchParams();
  const focused = toFocusedGate(useLocation().state);
  const gates = toGateRows(readiness);
  const { rows, next } = gates;

  if (rows.length === 0) {
    return (
      <Notice shape="dash" tone="neutral" title={t('gates.noneTitle')}>
        {readiness.profile
          ? t('gates.noneText', { profile: readiness.profile.title })
          : t('gates.noneProfile')}
      </Notice>
    );
  }

  const names = rows.map(({ gate }) => gate.name);
  const selection = readGatesUrl(params, names, next?.gate.name);
  const toggleGroup = (gate: string, group: string) => {
    const search = new URLSearchParams(toGateSearch(gate));
    selection.unfolded.forEach(one => search.append('show', one));
    setParams(toToggledSearch(search, 'show', group), { replace: true });
  };
  return (
    <div className={classes.root}>
      <GatesAnswer gates={gates} />
      <div className={classes.notice}>{props.notice}</div>
      <Panel>
        <ol className={classes.list} aria-label={t('gates.label')}>
          {rows.map(row => {
            const { name } = row.gate;
            const expanded = selection.gate === name;
            return (
              <GateItem
                key={name}
                row={row}
                policyVersion={readiness.policyVersion}
                expanded={expanded}
                focused={focused === name}
                onToggle={() =>
                  setParams(toGateSearch(expanded ? '' : name), {
                    replace: true,
                  })
                }
              >
                <GateRequirements
                  row={row}
                  scorecardPath={props.scorecardPath}
                  unfolded={selection.unfolded}
                  onToggleGroup={group => toggleGroup(name, group)}
                />
              </GateItem>
            );
          })}
        </ol>
      </Panel>
    </div>
  );
}
