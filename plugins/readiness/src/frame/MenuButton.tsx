import Menu from '@material-ui/core/Menu';
import { ReactElement, ReactNode, useState } from 'react';
import { QuietButton } from './QuietButton';

/** @internal */
export interface MenuButtonProps {
  label: string;
  icon?: ReactNode;
  disabled?: boolean;
  /** Items of the menu; called with what closes it. */
  children: (close: () => void) => ReactElement[];
}

/** A button that opens a menu below it. @internal */
export function MenuButton(props: MenuButtonProps) {
  const [anchor, setAnchor] = useState<Element>();
  const close = () => setAnchor(undefined);
  return (
    <>
      <QuietButton
        variant="outlined"
        aria-haspopup="menu"
        aria-expanded={anchor !== undefined}
        disabled={props.disabled}
        startIcon={props.icon}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {props.label}
      </QuietButton>
      <Menu
        open={anchor !== undefined}
        anchorEl={anchor}
        getContentAnchorEl={null}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        onClose={close}
      >
        {props.children(close)}
      </Menu>
    </>
  );
}
