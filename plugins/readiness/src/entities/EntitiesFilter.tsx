import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { mutedColor } from 'backstage-plugin-readiness-react';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { FilterChips } from '../frame/FilterChips';
import { readinessTranslationRef } from '../translation';
import { EntitiesSelection, SORTS, withFilter } from './entitiesUrl';

const TYPING_MS = 300;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1.5, 2),
    },
    search: {
      '& .MuiInputLabel-root': { color: mutedColor(theme) },
      flex: '0 1 320px',
      minWidth: 'min(100%, 200px)',
    },
    sort: {
      '& .MuiInputLabel-root': { color: mutedColor(theme) },
      minWidth: 180,
    },
  }),
  { name: 'ReadinessEntitiesFilter' },
);

/** @internal */
export interface EntitiesFilterProps {
  selection: EntitiesSelection;
}

/** What narrows and orders the list; all of it is in the address. @internal */
export function EntitiesFilter(props: EntitiesFilterProps) {
  const { filters, sort } = props.selection;
  const classes = useStyles();
  const { t } = useTranslationRef(readinessTranslationRef);
  const [params, setParams] = useSearchParams();
  const text = params.get('text') ?? '';
  const [typed, setTyped] = useState(text);

  // Back and forward change the address without typing.
  useEffect(() => setTyped(text), [text]);
  useEffect(() => {
    if (typed === text) {
      return undefined;
    }
    const timer = setTimeout(
      () => setParams(withFilter(params, 'text', typed), { replace: true }),
      TYPING_MS,
    );
    return () => clearTimeout(timer);
  }, [typed, text, params, setParams]);

  const others = filters.filter(({ field }) => field !== 'text');
  return (
    <div className={classes.root} role="search">
      <TextField
        className={classes.search}
        id="readiness-entities-text"
        label={t('entities.search')}
        size="small"
        variant="outlined"
        value={typed}
        onChange={event => setTyped(event.target.value)}
      />
      <TextField
        className={classes.sort}
        id="readiness-entities-sort"
        select
        label={t('entities.sort')}
        size="small"
        variant="outlined"
        value={sort}
        onChange={event => {
          const next = new URLSearchParams(params);
          next.delete('cursor');
          next.set('sort', event.target.value);
          setParams(next);
        }}
      >
        {SORTS.map(option => (
          <MenuItem key={option} value={option}>
            {t(`entitySort.${option}`)}
          </MenuItem>
        ))}
      </TextField>
      {others.length > 0 && (
        <FilterChips
          label={t('entities.filters')}
          options={others.map(({ field, value }) => ({
            value: field,
            title: t('entities.filter', {
              field: t(`entityField.${field}`),
              value,
            }),
            selected: true,
          }))}
          onSelect={field =>
            setParams(
              withFilter(params, field as (typeof others)[number]['field'], ''),
            )
          }
        />
      )}
    </div>
  );
}
