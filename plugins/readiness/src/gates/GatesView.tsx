import { makeStyles, useTheme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { EntityReadiness } from 'backstage-plugin-readiness-common';
import { ReactNode } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import { Notice } from '../frame/Notice';
import { Panel } from '../frame/Panel';
import { Stack } from '../frame/Stack';
import { toToggledSearch } from '../frame/toToggledSearch';
import { useTypeScale } from '../frame/useTypeScale';
import { EvidencePack } from '../governance/EvidencePack';
import { GovernancePanels } from '../governance/GovernancePanels';
import { useTexts } from '../texts';
import { GateDetails } from './GateDetails';
import { GateItem } from './GateItem';
import { GatesAnswer } from './GatesAnswer';
import { readGatesUrl, toGateSearch } from './gatesUrl';
import { GateLinkState } from './RequirementItem';
import { GateRow, toGateRows } from './toGateRows';

const REVIEW_ID = 'readiness-gate-review';

const useStyles = makeStyles(
  theme => ({
    notice: { '&:empty': { display: 'none' } },
    beside: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 6fr)',
      alignItems: 'start',
      gap: theme.spacing(2.5),
    },
    heading: { marginBottom: theme.spacing(1) },
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
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  const type = useTypeScale();
  const wide = useMediaQuery(useTheme().breakpoints.up('md'));
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
  const details = (row: GateRow) => (
    <GateDetails
      key={row.gate.name}
      readiness={readiness}
      row={row}
      scorecardPath={props.scorecardPath}
      unfolded={selection.unfolded}
      onToggleGroup={group => toggleGroup(row.gate.name, group)}
    />
  );
  const opened = rows.find(({ gate }) => gate.name === selection.gate);
  const beside = wide ? opened : undefined;
  return (
    <Stack roomy>
      <GatesAnswer gates={gates} />
      <div className={classes.notice}>{props.notice}</div>
      <div className={beside && classes.beside}>
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
                  version={readiness.version}
                  expanded={expanded}
                  focused={focused === name}
                  controls={wide ? REVIEW_ID : undefined}
                  onToggle={() =>
                    setParams(toGateSearch(expanded ? '' : name), {
                      replace: true,
                    })
                  }
                >
                  {!wide && details(row)}
                </GateItem>
              );
            })}
          </ol>
        </Panel>
        {beside && (
          <div id={REVIEW_ID}>
            <Panel labelledBy={`${REVIEW_ID}-title`}>
              <h4
                id={`${REVIEW_ID}-title`}
                className={`${type.heading} ${classes.heading}`}
              >
                {t('contributed.review.region', { title: beside.gate.title })}
              </h4>
              {details(beside)}
            </Panel>
          </div>
        )}
      </div>
      <GovernancePanels readiness={readiness} />
      <EvidencePack entityRef={readiness.entityRef} />
    </Stack>
  );
}
