import { makeStyles } from '@material-ui/core/styles';
import FilterIcon from '@material-ui/icons/FilterList';
import { useId, useState } from 'react';
import { PopoverButton } from '../frame/PopoverButton';
import { QuietButton } from '../frame/QuietButton';
import { useTexts } from '../texts';
import { FacetValues } from './FacetValues';
import { FACET_FIELDS, FilterField, PLAIN_FIELDS } from './fleetUrl';
import { PlainValue } from './PlainValue';
import { SelectField } from './SelectField';

type ChosenField =
  | (typeof FACET_FIELDS)[number]
  | (typeof PLAIN_FIELDS)[number];

const FIELDS: readonly ChosenField[] = [...FACET_FIELDS, ...PLAIN_FIELDS];

function isPlain(field: FilterField): field is (typeof PLAIN_FIELDS)[number] {
  return (PLAIN_FIELDS as readonly string[]).includes(field);
}

const useStyles = makeStyles(
  { close: { justifySelf: 'end' } },
  { name: 'ReadinessFilterAdder' },
);

/** A button that opens the fields to filter by, with the numbers of entities behind each value. @internal */
export function FilterAdder() {
  const classes = useStyles();
  const id = useId();
  const { t } = useTexts();
  const [field, setField] = useState<ChosenField>(FIELDS[0]);
  return (
    <PopoverButton
      label={t('fleet.add')}
      icon={<FilterIcon fontSize="inherit" />}
    >
      {close => (
        <>
          <SelectField
            id={`${id}-field`}
            label={t('fleet.by')}
            value={field}
            options={FIELDS.map(value => ({
              value,
              label: t(`filterField.${value}`),
            }))}
            onChange={setField}
          />
          {isPlain(field) ? (
            <PlainValue key={field} field={field} onDone={close} />
          ) : (
            <FacetValues key={field} field={field} />
          )}
          <div className={classes.close}>
            <QuietButton onClick={close}>{t('fleet.close')}</QuietButton>
          </div>
        </>
      )}
    </PopoverButton>
  );
}
