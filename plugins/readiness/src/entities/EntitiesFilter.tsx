import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { mutedColor } from 'backstage-plugin-readiness-react';
import { useSearchParams } from 'react-router-dom';
import { FilterChips } from '../frame/FilterChips';
import { TextFilter } from '../frame/TextFilter';
import { readinessTranslationRef } from '../translation';
import { EntitiesSelection, SORTS, withFilter } from './entitiesUrl';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1.5, 2),
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
  const others = filters.filter(({ field }) => field !== 'text');
  return (
    <div className={classes.root} role="search">
      <TextFilter
        id="readiness-entities-text"
        label={t('entities.search')}
        text={params.get('text') ?? ''}
        onChange={text =>
          setParams(withFilter(params, 'text', text), { replace: true })
        }
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
