import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { FilterChips } from '../frame/FilterChips';
import { TextFilter } from '../frame/TextFilter';
import { useTexts } from '../texts';
import { FilterAdder } from './FilterAdder';
import { readFilter, toTermText, withField, withFilter } from './fleetUrl';
import { useRefTitles } from './useRefTitles';
import { useValueText } from './useValueText';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1.5, 2),
    },
  }),
  { name: 'ReadinessFleetFilterBar' },
);

/** @internal */
export interface FleetFilterBarProps {
  /** With a field for words. */
  search?: boolean;
  /** What else decides what is on screen. */
  children?: ReactNode;
}

/** What narrows the entities of a view; all of it is in the address. @internal */
export function FleetFilterBar(props: FleetFilterBarProps) {
  const classes = useStyles();
  const { t } = useTexts();
  const valueText = useValueText();
  const [params, setParams] = useSearchParams();
  const terms = readFilter(params);
  const titles = useRefTitles(terms.map(({ value }) => value));
  const text = terms.find(({ field }) => field === 'text')?.value ?? '';
  const chips = terms.filter(({ field }) => !props.search || field !== 'text');
  return (
    <div className={classes.root} role="search">
      {props.search && (
        <TextFilter
          id="readiness-fleet-text"
          label={t('fleet.search')}
          text={text}
          onChange={words =>
            setParams(withField(params, 'text', words ? [words] : []), {
              replace: true,
            })
          }
        />
      )}
      {props.children}
      <FilterAdder />
      {chips.length > 0 && (
        <FilterChips
          label={t('fleet.filters')}
          options={chips.map(term => ({
            value: toTermText(term),
            title: t('fleet.term', {
              field: t(`filterField.${term.field}`),
              value: titles.get(term.value) ?? valueText(term),
            }),
            selected: true,
          }))}
          onSelect={chosen =>
            setParams(
              withFilter(
                params,
                terms.filter(term => toTermText(term) !== chosen),
              ),
            )
          }
        />
      )}
    </div>
  );
}
