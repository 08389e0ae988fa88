import { toError } from '@backstage/errors';
import { useApi } from '@backstage/core-plugin-api';
import LinearProgress from '@material-ui/core/LinearProgress';
import { makeStyles } from '@material-ui/core/styles';
import {
  PolicyDraftFile,
  PolicyPreview,
  PolicyPreviewRequest,
} from 'backstage-plugin-readiness-common';
import { readinessApiRef } from 'backstage-plugin-readiness-react';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router-dom';
import { FilterChips } from '../../frame/FilterChips';
import { LoadError } from '../../frame/LoadError';
import { Panel } from '../../frame/Panel';
import { QuietButton } from '../../frame/QuietButton';
import { Stack } from '../../frame/Stack';
import { useTypeScale } from '../../frame/useTypeScale';
import { useTexts } from '../../texts';
import { DraftFiles } from './DraftFiles';
import { PreviewErrors } from './PreviewErrors';
import { PreviewResult } from './PreviewResult';

const MODES = ['overlay', 'replace'] as const;

const useStyles = makeStyles(
  theme => ({
    text: { margin: theme.spacing(0.5, 0, 0), maxWidth: '80ch' },
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1, 2),
      marginTop: theme.spacing(1.5),
    },
  }),
  { name: 'ReadinessPreviewScreen' },
);

type Run =
  | { status: 'idle' }
  | { status: 'running' }
  | { status: 'failed'; error: Error }
  | { status: 'done'; preview: PolicyPreview };

/** What a draft of the policy would change today, before anybody adopts it. @internal */
export function PreviewScreen(props: { policiesPath: string }) {
  const api = useApi(readinessApiRef);
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const [files, setFiles] = useState<PolicyDraftFile[]>([
    { path: 'draft.yaml', content: '' },
  ]);
  const [active, setActive] = useState(0);
  const [mode, setMode] =
    useState<NonNullable<PolicyPreviewRequest['mode']>>('overlay');
  const [run, setRun] = useState<Run>({ status: 'idle' });
  const [place, setPlace] = useState<{ line: number; column: number }>();
  const abort = useRef<AbortController>();
  useEffect(() => () => abort.current?.abort(), []);

  const drafted = files.filter(({ content }) => content.trim());
  const running = run.status === 'running';
  const preview = async () => {
    abort.current?.abort();
    const current = new AbortController();
    abort.current = current;
    setRun({ status: 'running' });
    try {
      const result = await api.governance.previewPolicies(
        { files: drafted, mode },
        { signal: current.signal },
      );
      if (!current.signal.aborted) {
        setRun({ status: 'done', preview: result });
      }
    } catch (failure) {
      if (!current.signal.aborted) {
        setRun({ status: 'failed', error: toError(failure) });
      }
    }
  };
  const stop = () => {
    abort.current?.abort();
    setRun({ status: 'idle' });
  };
  const errors = run.status === 'done' ? run.preview.errors : [];
  return (
    <Stack loading={running}>
      <header>
        <Link to={props.policiesPath} className={type.link}>
          {t('preview.back')}
        </Link>
        <h2 className={type.headline}>{t('preview.title')}</h2>
        <p className={`${classes.text} ${type.secondary}`}>
          {t('preview.text')}
        </p>
      </header>
      <Panel>
        <DraftFiles
          files={files}
          active={active}
          errors={errors}
          place={place}
          onChange={setFiles}
          onActivate={index => {
            setPlace(undefined);
            setActive(index);
          }}
        />
        <div className={classes.actions}>
          <FilterChips
            label={t('preview.mode')}
            options={MODES.map(value => ({
              value,
              title: t(`previewMode.${value}`),
              selected: value === mode,
            }))}
            onSelect={value =>
              setMode(MODES.find(one => one === value) ?? MODES[0])
            }
          />
          <QuietButton
            variant="contained"
            aria-disabled={running || drafted.length === 0}
            onClick={() => !running && drafted.length > 0 && preview()}
          >
            {t('preview.run')}
          </QuietButton>
          {running && (
            <QuietButton onClick={stop}>{t('preview.stop')}</QuietButton>
          )}
        </div>
      </Panel>
      {running && (
        <div role="status">
          {t('preview.running')}
          <LinearProgress aria-label={t('preview.running')} />
        </div>
      )}
      {run.status === 'failed' && (
        <LoadError error={run.error} onRetry={preview} />
      )}
      {errors.length > 0 && (
        <PreviewErrors
          errors={errors}
          files={files}
          onJump={({ file, line, column }) => {
            setActive(files.findIndex(({ path }) => path === file));
            setPlace({ line, column });
          }}
        />
      )}
      {run.status === 'done' && errors.length === 0 && (
        <PreviewResult preview={run.preview} />
      )}
    </Stack>
  );
}
