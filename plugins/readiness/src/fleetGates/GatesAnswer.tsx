import { makeStyles } from '@material-ui/core/styles';
import { FleetGates } from 'backstage-plugin-readiness-common';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { sumOf } from './gatesUrl';

const PASSED = ['passed', 'passed-with-waivers'];

const useStyles = makeStyles(
  theme => ({ text: { margin: theme.spacing(1, 0, 0) } }),
  { name: 'ReadinessGatesAnswer' },
);

/** How many gates are passed of those that entities in view have. @internal */
export function GatesAnswer({ gates }: { gates: FleetGates }) {
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const totals = Object.values(gates.total);
  const count = (statuses?: string[]) =>
    totals.reduce((sum, counts) => sum + sumOf(counts, statuses), 0);
  const blocked = count(['blocked']);
  return (
    <div>
      <h2 className={type.headline}>
        {t('fleetGates.answer', {
          passed: String(count(PASSED)),
          total: String(count()),
        })}
      </h2>
      {blocked > 0 && (
        <p className={`${classes.text} ${type.secondary}`}>
          {t('fleetGates.blocked', { count: blocked })}
        </p>
      )}
    </div>
  );
}
