import { useApi } from '@backstage/core-plugin-api';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import {
  mutedColor,
  readinessApiRef,
  useReloadable,
} from 'backstage-plugin-readiness-react';
import { useId, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { Skeleton } from '../frame/Skeleton';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { FilterField, readFilter, toFleetFilter, withField } from './fleetUrl';
import { useRefTitles } from './useRefTitles';
import { useGateStatusText, useValueText } from './useValueText';

/** More than that are found by name. */
const SHOWN = 40;
const FINDABLE = 8;

const useStyles = makeStyles(
  theme => ({
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      maxHeight: 300,
      overflowY: 'auto',
    },
    value: {
      display: 'flex',
      margin: 0,
      gap: theme.spacing(1),
      padding: theme.spacing(0.25, 0.5),
      '& .MuiFormControlLabel-label': {
        display: 'flex',
        justifyContent: 'space-between',
        gap: theme.spacing(2),
        flex: 1,
        minWidth: 0,
        font: 'inherit',
        overflowWrap: 'anywhere',
      },
    },
    check: { padding: 0, width: 24, height: 24 },
    number: {
      color: mutedColor(theme),
      fontVariantNumeric: 'tabular-nums',
    },
  }),
  { name: 'ReadinessFacetValues' },
);

/** The values of a field, each with the entities that have it besides what else is filtered. @internal */
export function FacetValues({ field }: { field: FilterField }) {
  const api = useApi(readinessApiRef);
  const classes = useStyles();
  const type = useTypeScale();
  const id = useId();
  const { t } = useTexts();
  const valueText = useValueText();
  const gateStatusText = useGateStatusText();
  const [words, setWords] = useState('');
  const [params, setParams] = useSearchParams();
  const terms = readFilter(params);
  const chosen = terms.filter(term => term.field === field);
  // Values of one field are alternatives: each is counted as if none of them were chosen. Of gates the statuses of
  // one are, which the backend sees to.
  const filter = toFleetFilter(
    terms.filter(term => term.field !== field || field === 'gate'),
  );
  const { value, error } = useReloadable(
    JSON.stringify([field, filter]),
    signal => api.fleet.getFacets({ filter, fields: [field] }, { signal }),
  );
  // What is there stays until the next answer, and with it the focus.
  const [shown, setShown] = useState(value);
  if (value && value !== shown) {
    setShown(value);
  }
  const titles = useRefTitles(
    (shown?.[field] ?? []).map(({ value: one }) => one),
  );
  if (error) {
    return (
      <span role="alert">
        {t('fleet.valuesFailed', { message: error.message })}
      </span>
    );
  }
  if (!shown) {
    return <Skeleton height={160} />;
  }
  const toText = ({ value: of, title }: { value: string; title?: string }) => {
    const status = of.slice(of.lastIndexOf(':') + 1);
    const named = title && title !== of;
    return field === 'gate' && named && status !== 'none'
      ? title.replace(/[^:]*$/, ` ${gateStatusText(status)}`)
      : titles.get(of) ?? (named ? title : valueText({ field, value: of }));
  };
  const all = (shown[field] ?? []).map(one => ({ ...one, text: toText(one) }));
  const found = all.filter(({ text }) =>
    text.toLowerCase().includes(words.toLowerCase()),
  );
  const toggle = (one: string, on: boolean) => {
    const kept = chosen.map(term => term.value).filter(each => each !== one);
    setParams(withField(params, field, on ? [...kept, one] : kept));
  };
  return (
    <>
      {all.length > FINDABLE && (
        <TextField
          id={`${id}-find`}
          size="small"
          variant="outlined"
          label={t('fleet.find')}
          value={words}
          onChange={event => setWords(event.target.value)}
        />
      )}
      {found.length === 0 && (
        <span className={type.secondary}>{t('fleet.noValues')}</span>
      )}
      <ul
        className={classes.list}
        aria-label={t('fleet.values', { field: t(`filterField.${field}`) })}
      >
        {found.slice(0, SHOWN).map(one => (
          <li key={one.value}>
            <FormControlLabel
              className={classes.value}
              label={
                <>
                  <span>{one.text}</span>{' '}
                  <span className={classes.number}>{one.entities}</span>
                </>
              }
              control={
                <Checkbox
                  className={classes.check}
                  color="primary"
                  size="small"
                  checked={chosen.some(term => term.value === one.value)}
                  onChange={event => toggle(one.value, event.target.checked)}
                />
              }
            />
          </li>
        ))}
      </ul>
      {found.length > SHOWN && (
        <span className={type.secondary}>
          {t('fleet.more', { number: String(found.length - SHOWN) })}
        </span>
      )}
    </>
  );
}
