import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { mutedColor } from 'backstage-plugin-readiness-react';
import { useEffect, useState } from 'react';

const TYPING_MS = 300;

const useStyles = makeStyles(
  theme => ({
    root: {
      '& .MuiInputLabel-root': { color: mutedColor(theme) },
      flex: '0 1 320px',
      minWidth: 'min(100%, 200px)',
    },
  }),
  { name: 'ReadinessTextFilter' },
);

/** @internal */
export interface TextFilterProps {
  id: string;
  label: string;
  /** What is in the address. */
  text: string;
  /** After a short rest in typing. */
  onChange: (text: string) => void;
}

/** A field for words to narrow a list by. @internal */
export function TextFilter(props: TextFilterProps) {
  const { text, onChange } = props;
  const classes = useStyles();
  const [typed, setTyped] = useState(text);

  // Back and forward change the address without typing.
  useEffect(() => setTyped(text), [text]);
  useEffect(() => {
    if (typed === text) {
      return undefined;
    }
    const timer = setTimeout(() => onChange(typed), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed, text, onChange]);

  return (
    <TextField
      className={classes.root}
      id={props.id}
      label={props.label}
      size="small"
      variant="outlined"
      value={typed}
      onChange={event => setTyped(event.target.value)}
    />
  );
}
