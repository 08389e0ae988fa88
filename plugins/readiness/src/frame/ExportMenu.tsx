import { toError } from '@backstage/errors';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import ExpandIcon from '@material-ui/icons/ExpandMore';
import { useState } from 'react';
import { useTexts } from '../texts';
import { QuietButton } from './QuietButton';

/** One way to take something along. @internal */
export interface ExportOption {
  title: string;
  run: () => Promise<void> | void;
}

/** @internal */
export interface ExportMenuProps {
  label?: string;
  options: ExportOption[];
  disabled?: boolean;
}

/** Ways to take along what is on screen; a failure says why. @internal */
export function ExportMenu(props: ExportMenuProps) {
  const { t } = useTexts();
  const [anchor, setAnchor] = useState<Element>();
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<Error>();
  const run = async (action: ExportOption['run']) => {
    setAnchor(undefined);
    setError(undefined);
    setRunning(true);
    try {
      await action();
    } catch (failure) {
      setError(toError(failure));
    } finally {
      setRunning(false);
    }
  };
  return (
    <>
      <QuietButton
        variant="outlined"
        aria-haspopup="menu"
        aria-expanded={anchor !== undefined}
        disabled={props.disabled || running}
        startIcon={<ExpandIcon fontSize="inherit" />}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {props.label ?? t('fleet.export')}
      </QuietButton>
      <Menu
        open={anchor !== undefined}
        anchorEl={anchor}
        getContentAnchorEl={null}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        onClose={() => setAnchor(undefined)}
      >
        {props.options.map(option => (
          <MenuItem
            key={option.title}
            dense
            onClick={() => {
              void run(option.run);
            }}
          >
            {option.title}
          </MenuItem>
        ))}
      </Menu>
      {error && (
        <span role="alert">
          {t('fleet.exportFailed')}: {error.message}
        </span>
      )}
    </>
  );
}
