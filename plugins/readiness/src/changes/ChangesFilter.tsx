import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { mutedColor } from 'backstage-plugin-readiness-react';
import { useSearchParams } from 'react-router-dom';
import { FilterChips } from '../frame/FilterChips';
import { toToggledSearch } from '../frame/toToggledSearch';
import { useTexts } from '../texts';
import {
  ChangesSelection,
  DIRECTIONS,
  PRESETS,
  REPORT_KINDS,
} from './changesUrl';
import { ScopePicker } from './ScopePicker';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(1.5),
    },
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1.5, 2),
      '& .MuiInputLabel-root': { color: mutedColor(theme) },
    },
  }),
  { name: 'ReadinessChangesFilter' },
);

/** @internal */
export interface ChangesFilterProps {
  selection: ChangesSelection;
  /** The scope is the entity of the page. */
  fixedScope: boolean;
  /** Title of the scope, once the report says it. */
  scopeTitle?: string;
}

/** Which days, whose changes, and which of them; all of it is in the address. @internal */
export function ChangesFilter(props: ChangesFilterProps) {
  const { selection, fixedScope } = props;
  const classes = useStyles();
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  const setDays = (from: string, to: string) => {
    const next = new URLSearchParams(params);
    next.delete('period');
    next.set('from', from);
    next.set('to', to);
    setParams(next);
  };
  const setPreset = (preset: string) => {
    const next = new URLSearchParams(params);
    next.delete('from');
    next.delete('to');
    next.set('period', preset);
    setParams(next);
  };
  return (
    <div className={classes.root} role="search">
      <div className={classes.row}>
        <FilterChips
          label={t('changesReport.period')}
          options={PRESETS.map(preset => ({
            value: preset,
            title: t(`changesReport.preset.${preset}`),
            selected: preset === selection.preset,
          }))}
          onSelect={setPreset}
        />
        {(['from', 'to'] as const).map(side => (
          <TextField
            key={side}
            id={`readiness-changes-${side}`}
            type="date"
            size="small"
            variant="outlined"
            label={t(`changesReport.${side}`)}
            value={selection[side]}
            InputLabelProps={{ shrink: true }}
            inputProps={
              side === 'from' ? { max: selection.to } : { min: selection.from }
            }
            onChange={event => {
              const { value } = event.target;
              if (value) {
                const days = { ...selection, [side]: value };
                setDays(days.from, days.to);
              }
            }}
          />
        ))}
        {!fixedScope && <ScopePicker title={props.scopeTitle} />}
      </div>
      <div className={classes.row}>
        <FilterChips
          label={t('changesReport.kinds')}
          options={REPORT_KINDS.map(kind => ({
            value: kind,
            title: t(`reportKind.${kind}`),
            selected: selection.kinds.includes(kind),
          }))}
          onSelect={kind => setParams(toToggledSearch(params, 'kind', kind))}
        />
        <FilterChips
          label={t('changesReport.directions')}
          options={DIRECTIONS.map(direction => ({
            value: direction,
            title: t(`changesReport.direction.${direction}`),
            selected: selection.directions.includes(direction),
          }))}
          onSelect={direction =>
            setParams(toToggledSearch(params, 'direction', direction))
          }
        />
      </div>
    </div>
  );
}
