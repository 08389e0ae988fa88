import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { PolicyPreview } from 'backstage-plugin-readiness-common';
import {
  readinessReactTranslationRef,
  StatusShape,
  toWords,
} from 'backstage-plugin-readiness-react';
import { DataTable } from '../../frame/DataTable';
import { Notice } from '../../frame/Notice';
import { Panel } from '../../frame/Panel';
import { Stack } from '../../frame/Stack';
import { useTypeScale } from '../../frame/useTypeScale';
import { useTexts } from '../../texts';
import { DirectionMark } from './DirectionMark';
import { PreviewEntities } from './PreviewEntities';
import { toGateDirection } from './toDirection';

const useStyles = makeStyles(
  theme => ({
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      '& li': { padding: theme.spacing(0.25, 0) },
    },
  }),
  { name: 'ReadinessPreviewResult' },
);

const CHANGE_SHAPE = {
  added: 'circle-check',
  changed: 'half-circle',
  removed: 'dash',
} as const;

/** What a draft would change: how many first, then from what to what, then which entities. @internal */
export function PreviewResult(props: { preview: PolicyPreview }) {
  const { preview } = props;
  const { changed, total, regressions = 0, documents, transitions } = preview;
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const words = useTranslationRef(readinessReactTranslationRef);
  const toState = (kind: 'gate' | 'level', state: string) => {
    if (state === 'absent') {
      return t('preview.absent');
    }
    const known = kind === 'gate' && `gateStatus.${state}`;
    return known ? words.t(known as 'gateStatus.passed') : toWords(state);
  };
  return (
    <Stack>
      <Notice
        role="status"
        shape={regressions > 0 ? 'triangle' : 'circle-check'}
        tone={regressions > 0 ? 'warning' : 'positive'}
        title={
          changed === 0
            ? t('preview.nothing', { total: String(total) })
            : t('preview.changed', {
                changed: String(changed),
                total: String(total),
              })
        }
      >
        {regressions > 0 && t('preview.regressions', { count: regressions })}
      </Notice>
      {documents.length > 0 && (
        <Panel labelledBy="readiness-preview-documents">
          <h3 id="readiness-preview-documents" className={type.heading}>
            {t('preview.documents')} · {documents.length}
          </h3>
          <ul className={classes.list}>
            {documents.map(({ kind, name, change }) => (
              <li key={`${kind}/${name}`}>
                <StatusShape shape={CHANGE_SHAPE[change]} tone="neutral" />{' '}
                {t(`documentChange.${change}`)}:{' '}
                <code className={type.mono}>
                  {kind}/{name}
                </code>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {transitions.length > 0 && (
        <Panel labelledBy="readiness-preview-transitions">
          <h3 id="readiness-preview-transitions" className={type.heading}>
            {t('preview.transitions')}
          </h3>
          <DataTable
            label={t('preview.transitions')}
            columns={[
              t('preview.subject'),
              t('preview.from'),
              t('preview.to'),
              t('preview.entities'),
              t('preview.direction'),
            ]}
            rows={transitions.map(
              ({ kind, name, title, from, to, entities }) => ({
                key: `${kind}/${name}/${from}/${to}`,
                cells: [
                  title || t('preview.overallLevel'),
                  toState(kind, from),
                  toState(kind, to),
                  <span key="entities" className={type.numbers}>
                    {entities}
                  </span>,
                  kind === 'gate' && (
                    <DirectionMark
                      key="direction"
                      direction={toGateDirection(from, to)}
                    />
                  ),
                ],
              }),
            )}
          />
        </Panel>
      )}
      {preview.entities.length > 0 && <PreviewEntities preview={preview} />}
    </Stack>
  );
}
