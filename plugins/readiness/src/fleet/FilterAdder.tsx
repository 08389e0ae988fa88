import Popover from '@material-ui/core/Popover';
import { makeStyles } from '@material-ui/core/styles';
import FilterIcon from '@material-ui/icons/FilterList';
import { useId, useState } from 'react';
import { QuietButton } from '../frame/QuietButton';
import { useTypeScale } from '../frame/useTypeScale';
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
  theme => ({
    paper: {
      display: 'grid',
      gap: theme.spacing(1.5),
      width: 340,
      maxWidth: 'calc(100vw - 32px)',
      padding: theme.spacing(2),
    },
    close: { justifySelf: 'end' },
  }),
  { name: 'ReadinessFilterAdder' },
);

/** A button that opens the fields to filter by, with the numbers of entities behind each value. @internal */
export function FilterAdder() {
  const classes = useStyles();
  const type = useTypeScale();
  const id = useId();
  const { t } = useTexts();
  const [anchor, setAnchor] = useState<Element>();
  const [field, setField] = useState<ChosenField>(FIELDS[0]);
  const close = () => setAnchor(undefined);
  return (
    <>
      <QuietButton
        variant="outlined"
        aria-haspopup="dialog"
        aria-expanded={anchor !== undefined}
        startIcon={<FilterIcon fontSize="inherit" />}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {t('fleet.add')}
      </QuietButton>
      <Popover
        open={anchor !== undefined}
        anchorEl={anchor}
        onClose={close}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        PaperProps={{
          role: 'dialog',
          'aria-label': t('fleet.add'),
          className: `${classes.paper} ${type.body}`,
        }}
      >
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
      </Popover>
    </>
  );
}
