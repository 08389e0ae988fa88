import { CatalogAutocomplete } from '@backstage/plugin-catalog-react';
import Checkbox from '@material-ui/core/Checkbox';
import { makeStyles } from '@material-ui/core/styles';
import { mutedColor } from 'backstage-plugin-readiness-react';
import { FacetCounts } from './useFacetCounts';

const useStyles = makeStyles(
  theme => ({
    check: { padding: theme.spacing(0.25, 1, 0.25, 0) },
    option: { flex: 1, overflowWrap: 'anywhere' },
    count: {
      paddingLeft: theme.spacing(1),
      color: mutedColor(theme),
      fontVariantNumeric: 'tabular-nums',
    },
  }),
  { name: 'ReadinessValuePicker' },
);

/** @internal */
export interface ValuePickerProps {
  /** Tells it from others on the page. */
  name: string;
  label: string;
  /** In the order in which they are offered. */
  options: readonly string[];
  selected: readonly string[];
  toTitle: (value: string) => string;
  /** Entities by value; without, none are told. */
  counts?: FacetCounts;
  onChange: (values: string[]) => void;
}

/** Several of some values, each with the number of entities that have it. @internal */
export function ValuePicker(props: ValuePickerProps) {
  const { counts, toTitle } = props;
  const classes = useStyles();
  return (
    <CatalogAutocomplete<string, true>
      multiple
      disableCloseOnSelect
      name={props.name}
      label={props.label}
      options={[...props.options]}
      value={[...props.selected]}
      getOptionLabel={toTitle}
      onChange={(_event, values) => props.onChange(values)}
      renderOption={(value, { selected }) => (
        <>
          <Checkbox
            className={classes.check}
            size="small"
            color="primary"
            checked={selected}
            tabIndex={-1}
            inputProps={{ 'aria-hidden': true }}
          />
          <span className={classes.option}>{toTitle(value)}</span>
          {counts && (
            <span className={classes.count}>{counts.get(value) ?? 0}</span>
          )}
        </>
      )}
    />
  );
}
