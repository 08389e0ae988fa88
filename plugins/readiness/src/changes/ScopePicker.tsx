import { useApi } from '@backstage/core-plugin-api';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import Autocomplete from '@material-ui/lab/Autocomplete';
import {
  readinessApiRef,
  useReloadable,
} from 'backstage-plugin-readiness-react';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useRefTitles } from '../fleet/useRefTitles';
import { toShortRef } from '../fleet/useValueText';
import { useTexts } from '../texts';
import {
  GROUP_FACETS,
  readScope,
  ScopeOption,
  toEntityOptions,
  toGroupOptions,
  withScope,
} from './changesScope';

const TYPING_MS = 300;
const FOUND = 10;
const SHORTEST = 2;
/** Groups that the catalog is asked for the names of, of those that fit what is typed. */
const NAMED = 50;

const useStyles = makeStyles(
  {
    root: { flex: '1 1 260px', maxWidth: 420 },
    option: { overflowWrap: 'anywhere' },
  },
  { name: 'ReadinessScopePicker' },
);

/** @internal */
export interface ScopePickerProps {
  /** Title of the scope that is chosen, once the report says it. */
  title?: string;
}

/**
 * Whose changes: of a business unit, a team, an entity, or of all one may see. Groups are those that
 * have entities here; entities are found by their name.
 *
 * @internal
 */
export function ScopePicker(props: ScopePickerProps) {
  const api = useApi(readinessApiRef).fleet;
  const classes = useStyles();
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setWords(typed.trim()), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed]);

  const scope = readScope(params);
  const groups = useReloadable('groups', signal =>
    api.getFacets({ fields: [...GROUP_FACETS] }, { signal }),
  );
  const groupOptions = toGroupOptions(groups.value);
  const titles = useRefTitles([
    ...(scope ? [scope.ref] : []),
    ...groupOptions
      .filter(option => fits(option, typed))
      .slice(0, NAMED)
      .map(({ ref }) => ref),
  ]);
  const chosen: ScopeOption | null = scope && {
    ...scope,
    title: titles.get(scope.ref) ?? props.title ?? toShortRef(scope.ref),
  };
  const isNamed = words.length >= SHORTEST && words !== chosen?.title;
  const entities = useReloadable(isNamed ? words : '', async signal =>
    isNamed
      ? api.getEntities({ filter: [`text=${words}`], limit: FOUND }, { signal })
      : undefined,
  );
  const found = isNamed ? toEntityOptions(entities.value?.items) : [];
  const failure = groups.error ?? entities.error;
  return (
    <Autocomplete<ScopeOption>
      id="readiness-changes-scope"
      className={classes.root}
      size="small"
      value={chosen}
      options={[
        ...groupOptions.map(option => ({
          ...option,
          title: titles.get(option.ref) ?? option.title,
        })),
        ...found,
      ]}
      loading={groups.loading || entities.loading}
      groupBy={option => t(`changesReport.scopeKind.${option.kind}`)}
      getOptionLabel={option => option.title}
      getOptionSelected={(option, value) => option.ref === value.ref}
      // Entities are found by the backend, also by what is not in their title.
      filterOptions={(options, { inputValue }) =>
        options.filter(
          option => option.kind === 'entity' || fits(option, inputValue),
        )
      }
      onInputChange={(_event, text) => setTyped(text)}
      onChange={(_event, option) => setParams(withScope(params, option))}
      noOptionsText={t('changesReport.scopeNone')}
      loadingText={t('changesReport.scopeLoading')}
      clearText={t('changesReport.scopeClear')}
      renderOption={option => (
        <span className={classes.option}>{option.title}</span>
      )}
      renderInput={input => (
        <TextField
          {...input}
          variant="outlined"
          label={t('changesReport.scope')}
          placeholder={t('changesReport.scopeAll')}
          InputLabelProps={{ ...input.InputLabelProps, shrink: true }}
          error={failure !== undefined}
          helperText={
            failure &&
            t('changesReport.scopeFailed', { message: failure.message })
          }
        />
      )}
    />
  );
}

/** Whether a group is meant by what is typed, also where the catalog's name has spaces instead of hyphens. */
function fits({ title, ref }: ScopeOption, typed: string): boolean {
  return `${title} ${ref} ${ref.replace(/-/g, ' ')}`
    .toLowerCase()
    .includes(typed.trim().toLowerCase());
}
