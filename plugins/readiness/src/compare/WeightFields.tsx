import { useApi } from '@backstage/core-plugin-api';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import {
  readinessApiRef,
  useReloadable,
} from 'backstage-plugin-readiness-react';
import { FormEvent, useId, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { QuietButton } from '../frame/QuietButton';
import { Skeleton } from '../frame/Skeleton';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { CompareSelection, MAX_WEIGHT } from './compareUrl';

const useStyles = makeStyles(
  theme => ({
    form: { display: 'grid', gap: theme.spacing(1.5) },
    field: {
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(2),
    },
    input: { width: 72 },
    text: { margin: 0 },
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
    },
  }),
  { name: 'ReadinessWeightFields' },
);

/** @internal */
export interface WeightFieldsProps {
  selection: CompareSelection;
  onDone: () => void;
}

/** A weight per dimension; applied, they are in the address. @internal */
export function WeightFields({ selection, onDone }: WeightFieldsProps) {
  const api = useApi(readinessApiRef);
  const classes = useStyles();
  const type = useTypeScale();
  const id = useId();
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  const [weights, setWeights] = useState(selection.weights);
  const { groupBy } = selection;
  const { value, error, loading } = useReloadable(groupBy, signal =>
    api.fleet.getSummary({ groupBy, show: 'dimensions' }, { signal }),
  );
  const apply = (chosen: ReadonlyMap<string, number>) => {
    const next = new URLSearchParams(params);
    next.delete('weight');
    chosen.forEach((weight, dimension) => {
      next.append('weight', `${dimension}:${weight}`);
    });
    setParams(next);
    onDone();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A dimension that is not named would count for nothing.
    const all = value?.columns.map(
      ({ name }) => [name, weights.get(name) ?? 1] as const,
    );
    apply(new Map(all));
  };
  if (loading) {
    return <Skeleton height={200} />;
  }
  if (!value) {
    return (
      <span role="alert">
        {t('compare.weightsFailed', { message: error?.message ?? '' })}
      </span>
    );
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      <p className={`${classes.text} ${type.secondary}`}>
        {t('compare.weightsText')}
      </p>
      {value.columns.map(({ name, title }) => (
        <div key={name} className={classes.field}>
          <label className={type.sentence} htmlFor={`${id}-${name}`}>
            {title}
          </label>
          <TextField
            className={classes.input}
            id={`${id}-${name}`}
            type="number"
            size="small"
            variant="outlined"
            inputProps={{ min: 0, max: MAX_WEIGHT, step: 0.5 }}
            value={weights.get(name) ?? 1}
            onChange={event => {
              const weight = Number(event.target.value);
              if (weight >= 0 && weight <= MAX_WEIGHT) {
                setWeights(new Map(weights).set(name, weight));
              }
            }}
          />
        </div>
      ))}
      <div className={classes.actions}>
        <QuietButton onClick={() => apply(new Map())}>
          {t('compare.weightsReset')}
        </QuietButton>
        <QuietButton type="submit" variant="outlined">
          {t('fleet.apply')}
        </QuietButton>
      </div>
    </form>
  );
}
