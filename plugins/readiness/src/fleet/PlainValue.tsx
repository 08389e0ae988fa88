import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { FormEvent, useId, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { QuietButton } from '../frame/QuietButton';
import { useTexts } from '../texts';
import { PLAIN_FIELDS, withField } from './fleetUrl';

type PlainField = (typeof PLAIN_FIELDS)[number];

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1.5),
    },
  }),
  { name: 'ReadinessPlainValue' },
);

/** As the API takes what was written; nothing where it is no value. */
function toValue(field: PlainField, text: string): string | undefined {
  switch (field) {
    case 'has-waivers':
    case 'stale':
      return 'true';
    case 'changed-since':
      return text || undefined;
    default: {
      const percent = Number(text);
      return text !== '' && percent >= 0 && percent <= 100
        ? String(percent / 100)
        : undefined;
    }
  }
}

/** @internal */
export interface PlainValueProps {
  field: PlainField;
  onDone: () => void;
}

/** A field to write a score or a day in, or a press for what is either so or not. @internal */
export function PlainValue({ field, onDone }: PlainValueProps) {
  const classes = useStyles();
  const id = useId();
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  const [text, setText] = useState('');
  const isFlag = field === 'has-waivers' || field === 'stale';
  const isDay = field === 'changed-since';
  const value = toValue(field, text);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (value !== undefined) {
      setParams(withField(params, field, [value]));
      onDone();
    }
  };
  return (
    <form className={classes.root} onSubmit={submit}>
      {!isFlag && (
        <TextField
          id={`${id}-value`}
          size="small"
          variant="outlined"
          type={isDay ? 'date' : 'number'}
          label={isDay ? t('fleet.day') : t('fleet.percent')}
          value={text}
          onChange={event => setText(event.target.value)}
          InputLabelProps={{ shrink: true }}
          inputProps={isDay ? undefined : { min: 0, max: 100 }}
        />
      )}
      <QuietButton
        type="submit"
        variant="outlined"
        disabled={value === undefined}
      >
        {isFlag ? t('fleet.only') : t('fleet.apply')}
      </QuietButton>
    </form>
  );
}
