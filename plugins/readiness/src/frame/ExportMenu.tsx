import { toError } from '@backstage/errors';
import MenuItem from '@material-ui/core/MenuItem';
import ExpandIcon from '@material-ui/icons/ExpandMore';
import { useState } from 'react';
import { useTexts } from '../texts';
import { MenuButton } from './MenuButton';

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
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<Error>();
  const run = async (action: ExportOption['run']) => {
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
      <MenuButton
        label={props.label ?? t('fleet.export')}
        icon={<ExpandIcon fontSize="inherit" />}
        disabled={props.disabled || running}
      >
        {close =>
          props.options.map(option => (
            <MenuItem
              key={option.title}
              dense
              onClick={() => {
                close();
                void run(option.run);
              }}
            >
              {option.title}
            </MenuItem>
          ))
        }
      </MenuButton>
      {error && (
        <span role="alert">
          {t('fleet.exportFailed')}: {error.message}
        </span>
      )}
    </>
  );
}
