import { parseEntityRef } from '@backstage/catalog-model';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import {
  PolicyPreview,
  PolicyPreviewEntity,
} from 'backstage-plugin-readiness-common';
import { toPercent } from 'backstage-plugin-readiness-react';
import { useState } from 'react';
import { DataTable } from '../../frame/DataTable';
import { downloadCsv } from '../../frame/downloadCsv';
import { FilterChips } from '../../frame/FilterChips';
import { Panel } from '../../frame/Panel';
import { QuietButton } from '../../frame/QuietButton';
import { TextFilter } from '../../frame/TextFilter';
import { useTypeScale } from '../../frame/useTypeScale';
import { PersonName } from '../../governance/PersonName';
import { useTexts } from '../../texts';
import { DirectionMark } from './DirectionMark';
import { Direction, toDirection } from './toDirection';
import { toPreviewCsv } from './toPreviewCsv';

const DIRECTIONS: readonly Direction[] = ['worse', 'better', 'other'];

/** More are in the export. */
const SHOWN = 100;

const useStyles = makeStyles(
  theme => ({
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1, 2),
      margin: theme.spacing(1, 0),
    },
    line: { display: 'block' },
  }),
  { name: 'ReadinessPreviewEntities' },
);

/** The entities that change, the worse ones first, to narrow and to take along. @internal */
export function PreviewEntities(props: { preview: PolicyPreview }) {
  const { preview } = props;
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const [text, setText] = useState('');
  const [direction, setDirection] = useState<Direction>();
  const words = text.toLocaleLowerCase('en-US');
  const matching = preview.entities.filter(entity =>
    `${entity.entityRef} ${entity.title} ${entity.owner ?? ''}`
      .toLocaleLowerCase('en-US')
      .includes(words),
  );
  const groups = DIRECTIONS.map(value => ({
    value,
    entities: matching.filter(entity => toDirection(entity) === value),
  }));
  const rows = groups
    .filter(({ value }) => !direction || value === direction)
    .flatMap(({ value, entities }) =>
      entities.map(entity => ({ value, entity })),
    );
  return (
    <Panel labelledBy="readiness-preview-entities">
      <h3 id="readiness-preview-entities" className={type.heading}>
        {t('preview.entities')} · {preview.changed}
      </h3>
      <div className={classes.head}>
        <TextFilter
          id="readiness-preview-text"
          label={t('preview.search')}
          text={text}
          onChange={setText}
        />
        <FilterChips
          label={t('preview.direction')}
          options={groups.map(({ value, entities }) => ({
            value,
            title: `${t(`direction.${value}`)} ${entities.length}`,
            selected: value === direction,
          }))}
          onSelect={value =>
            setDirection(
              value === direction
                ? undefined
                : DIRECTIONS.find(one => one === value),
            )
          }
        />
        <QuietButton
          onClick={() =>
            downloadCsv(
              'readiness-preview.csv',
              toPreviewCsv(rows.map(({ entity }) => entity)),
            )
          }
        >
          {t('preview.csv')}
        </QuietButton>
      </div>
      <DataTable
        label={t('preview.entities')}
        columns={[
          t('entities.entity'),
          t('preview.direction'),
          t('preview.changes'),
          t('entityColumn.owner'),
        ]}
        rows={rows.slice(0, SHOWN).map(({ value, entity }) => ({
          key: entity.entityRef,
          cells: [
            <EntityRefLink
              key="entity"
              entityRef={parseEntityRef(entity.entityRef)}
              title={entity.title}
            />,
            <DirectionMark key="direction" direction={value} />,
            <EntityChanges key="changes" entity={entity} />,
            entity.owner && <PersonName key="owner" entityRef={entity.owner} />,
          ],
        }))}
      />
      {(rows.length > SHOWN || preview.truncated) && (
        <p className={type.secondary}>
          {t('preview.truncated', {
            shown: String(Math.min(SHOWN, rows.length)),
            total: String(preview.changed),
          })}
        </p>
      )}
    </Panel>
  );
}

function EntityChanges(props: { entity: PolicyPreviewEntity }) {
  const {
    level,
    score,
    profile,
    riskTier,
    scorecards = [],
    gates,
    checks,
  } = props.entity;
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const none = t('preview.absent');
  const percent = (value?: number) =>
    value === undefined
      ? none
      : t('score.percent', { value: String(toPercent(value)) });
  const lines = [
    level && [
      t('preview.overallLevel'),
      level.from?.title ?? none,
      level.to?.title ?? none,
    ],
    score && [t('entityColumn.score'), percent(score.from), percent(score.to)],
    ...scorecards.map(({ title, from, to }) => [
      title,
      from?.title ?? none,
      to?.title ?? none,
    ]),
    ...[...gates, ...checks].map(({ title, from, to }) => [
      title,
      from ?? none,
      to ?? none,
    ]),
    profile && [
      t('changeKind.profile'),
      profile.from ?? none,
      profile.to ?? none,
    ],
    riskTier && [
      t('changeKind.risk-tier'),
      riskTier.from ?? none,
      riskTier.to ?? none,
    ],
  ].filter((line): line is string[] => Array.isArray(line));
  return (
    <>
      {lines.map(([title, from, to]) => (
        <span key={`${title}/${from}`} className={classes.line}>
          {title}:{' '}
          <span className={type.secondary}>
            {from} <span aria-hidden>→</span>
            <span className={type.visuallyHidden}>{t('changes.to')}</span> {to}
          </span>
        </span>
      ))}
    </>
  );
}
