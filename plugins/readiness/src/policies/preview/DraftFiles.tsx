import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import {
  PolicyDraftFile,
  PolicyPreview,
} from 'backstage-plugin-readiness-common';
import { mutedColor } from 'backstage-plugin-readiness-react';
import { ChangeEvent, useRef } from 'react';
import { FilterChips } from '../../frame/FilterChips';
import { QuietButton } from '../../frame/QuietButton';
import { useTexts } from '../../texts';
import { DraftEditor } from './DraftEditor';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(1.5) },
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
    path: {
      flex: '1 1 240px',
      '& .MuiInputLabel-root': { color: mutedColor(theme) },
    },
  }),
  { name: 'ReadinessDraftFiles' },
);

/** @internal */
export interface DraftFilesProps {
  files: PolicyDraftFile[];
  active: number;
  errors: PolicyPreview['errors'];
  place?: { line: number; column: number };
  onActivate: (index: number) => void;
  onChange: (files: PolicyDraftFile[]) => void;
}

/** The files of a draft, one of them in the editor. @internal */
export function DraftFiles(props: DraftFilesProps) {
  const { files, active, errors } = props;
  const classes = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const { t } = useTexts();
  const file = files[active];

  const change = (part: Partial<PolicyDraftFile>) =>
    props.onChange(
      files.map((one, index) => (index === active ? { ...one, ...part } : one)),
    );
  const add = (added: PolicyDraftFile[]) => {
    const kept = files.filter(
      ({ path, content }) =>
        content.trim() && !added.some(one => one.path === path),
    );
    props.onChange([...kept, ...added]);
    props.onActivate(kept.length);
  };
  const upload = async (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(event.target.files ?? [])];
    // The same file may be chosen again after it was changed.
    event.target.value = '';
    if (chosen.length > 0) {
      add(
        await Promise.all(
          chosen.map(async one => ({
            path: one.name,
            content: await one.text(),
          })),
        ),
      );
    }
  };
  return (
    <div className={classes.root}>
      <div className={classes.actions}>
        <FilterChips
          label={t('preview.files')}
          options={files.map(({ path }, index) => ({
            value: String(index),
            title: errors.some(error => error.file === path)
              ? t('preview.fileWithErrors', { path })
              : path,
            selected: index === active,
          }))}
          onSelect={value => props.onActivate(Number(value))}
        />
        <QuietButton
          onClick={() => {
            props.onChange([
              ...files,
              { path: `draft-${files.length + 1}.yaml`, content: '' },
            ]);
            props.onActivate(files.length);
          }}
        >
          {t('preview.addFile')}
        </QuietButton>
        <input
          ref={input}
          type="file"
          multiple
          accept=".yaml,.yml"
          aria-label={t('preview.upload')}
          hidden
          onChange={upload}
        />
        <QuietButton onClick={() => input.current?.click()}>
          {t('preview.upload')}
        </QuietButton>
      </div>
      <div className={classes.actions}>
        <TextField
          className={classes.path}
          id="readiness-draft-path"
          label={t('preview.path')}
          size="small"
          variant="outlined"
          value={file.path}
          onChange={event => change({ path: event.target.value })}
        />
        {files.length > 1 && (
          <QuietButton
            onClick={() => {
              props.onChange(files.filter((_, index) => index !== active));
              props.onActivate(Math.max(0, active - 1));
            }}
          >
            {t('preview.removeFile')}
          </QuietButton>
        )}
      </div>
      <DraftEditor
        key={active}
        label={file.path}
        content={file.content}
        wrongLines={errors
          .filter(error => error.file === file.path)
          .map(({ line }) => line)}
        place={props.place}
        onChange={content => change({ content })}
      />
    </div>
  );
}
