import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { mutedColor } from 'backstage-plugin-readiness-react';

const useStyles = makeStyles(
  theme => ({
    root: {
      minWidth: 150,
      '& .MuiInputLabel-root': { color: mutedColor(theme) },
    },
  }),
  { name: 'ReadinessSelectField' },
);

/** @internal */
export interface SelectFieldProps<T extends string> {
  id: string;
  label: string;
  value: T;
  options: { value: T; label: string }[];
  onChange: (value: T) => void;
}

/** One of a few values, by the browser's own control. @internal */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const classes = useStyles();
  return (
    <TextField
      className={classes.root}
      id={props.id}
      select
      size="small"
      variant="outlined"
      label={props.label}
      value={props.value}
      SelectProps={{ native: true }}
      InputLabelProps={{ shrink: true }}
      onChange={event => {
        const chosen = props.options.find(
          ({ value }) => value === event.target.value,
        );
        if (chosen) {
          props.onChange(chosen.value);
        }
      }}
    >
      {props.options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </TextField>
  );
}
