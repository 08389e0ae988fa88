import Popover from '@material-ui/core/Popover';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode, useState } from 'react';
import { QuietButton } from './QuietButton';
import { useTypeScale } from './useTypeScale';

const useStyles = makeStyles(
  theme => ({
    paper: {
      display: 'grid',
      gap: theme.spacing(1.5),
      width: 340,
      maxWidth: 'calc(100vw - 32px)',
      padding: theme.spacing(2),
    },
  }),
  { name: 'ReadinessPopoverButton' },
);

/** @internal */
export interface PopoverButtonProps {
  label: string;
  /** Names what opens, where the label of the button is too short for that. */
  title?: string;
  icon?: ReactNode;
  /** What opens; called with what closes it. */
  children: (close: () => void) => ReactNode;
}

/** A button that opens a small form below it. Escape closes it, and the focus is on the button again. @internal */
export function PopoverButton(props: PopoverButtonProps) {
  const { label, title = label } = props;
  const classes = useStyles();
  const type = useTypeScale();
  const [anchor, setAnchor] = useState<Element>();
  const close = () => setAnchor(undefined);
  return (
    <>
      <QuietButton
        variant="outlined"
        aria-haspopup="dialog"
        aria-expanded={anchor !== undefined}
        startIcon={props.icon}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {label}
      </QuietButton>
      <Popover
        open={anchor !== undefined}
        anchorEl={anchor}
        onClose={close}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        PaperProps={{
          role: 'dialog',
          'aria-label': title,
          className: `${classes.paper} ${type.body}`,
        }}
      >
        {props.children(close)}
      </Popover>
    </>
  );
}
