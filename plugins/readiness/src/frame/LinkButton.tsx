import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { useTypeScale } from './useTypeScale';

const useStyles = makeStyles(
  theme => ({
    root: {
      border: 0,
      padding: 0,
      background: 'none',
      font: 'inherit',
      cursor: 'pointer',
      color: theme.palette.primary.main,
      '&:hover': { textDecoration: 'underline' },
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 2,
      },
    },
  }),
  { name: 'ReadinessLinkButton' },
);

/** @internal */
export interface LinkButtonProps {
  /** What it is about; tells it from others of the same word. */
  about: string;
  onClick: () => void;
  children: ReactNode;
}

/** Something to do, in line with links. @internal */
export function LinkButton(props: LinkButtonProps) {
  const classes = useStyles();
  const type = useTypeScale();
  return (
    <button type="button" className={classes.root} onClick={props.onClick}>
      {props.children}
      <span className={type.visuallyHidden}>: {props.about}</span>
    </button>
  );
}
