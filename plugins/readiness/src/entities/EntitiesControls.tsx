import Checkbox from '@material-ui/core/Checkbox';
import ListItemText from '@material-ui/core/ListItemText';
import MenuItem from '@material-ui/core/MenuItem';
import { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { FleetFilterBar } from '../fleet/FleetFilterBar';
import { SelectField } from '../fleet/SelectField';
import { MenuButton } from '../frame/MenuButton';
import { withParam } from '../frame/withParam';
import { useTexts } from '../texts';
import { COLUMNS, EntitiesSelection, EntityColumn, SORTS } from './entitiesUrl';

/** @internal */
export interface EntitiesControlsProps {
  selection: EntitiesSelection;
  /** Beside them. */
  children: ReactNode;
}

/** What narrows, orders and shows the list; all of it is in the address. @internal */
export function EntitiesControls(props: EntitiesControlsProps) {
  const { selection } = props;
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  const toggle = (column: EntityColumn) => {
    const on = !selection.columns.includes(column);
    const columns = COLUMNS.filter(known =>
      known === column ? on : selection.columns.includes(known),
    );
    const next = new URLSearchParams(params);
    next.set('columns', columns.join(','));
    setParams(next);
  };
  return (
    <FleetFilterBar search>
      <SelectField
        id="readiness-entities-sort"
        label={t('entities.sort')}
        value={selection.sort}
        options={SORTS.map(value => ({
          value,
          label: t(`entitySort.${value}`),
        }))}
        onChange={value => setParams(withParam(params, 'sort', value))}
      />
      <MenuButton label={t('entities.columns')}>
        {() =>
          COLUMNS.map(column => (
            <MenuItem
              key={column}
              dense
              role="menuitemcheckbox"
              aria-checked={selection.columns.includes(column)}
              onClick={() => toggle(column)}
            >
              <Checkbox
                edge="start"
                size="small"
                color="primary"
                tabIndex={-1}
                checked={selection.columns.includes(column)}
                inputProps={{ 'aria-hidden': true }}
              />
              <ListItemText primary={t(`entityColumn.${column}`)} />
            </MenuItem>
          ))
        }
      </MenuButton>
      {props.children}
    </FleetFilterBar>
  );
}
