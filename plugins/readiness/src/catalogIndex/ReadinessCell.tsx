/* eslint-disable jsx-a11y/no-noninteractive-tabindex -- the names of the gates must be in reach of the keyboard */
import { Entity } from '@backstage/catalog-model';
import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';
import {
  GATE_STATUS_LOOK,
  mutedColor,
  StatusShape,
  toWords,
} from 'backstage-plugin-readiness-react';
import { useTexts } from '../texts';
import { isGateStatus, useGateStatusText } from './gateStatuses';
import { Stamps, toStamps } from './toStamps';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      columnGap: theme.spacing(1.5),
    },
    level: {
      display: 'inline-block',
      '&::first-letter': { textTransform: 'uppercase' },
    },
    none: { color: mutedColor(theme) },
    strip: {
      display: 'inline-flex',
      gap: 2,
      borderRadius: 2,
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 2,
      },
    },
  }),
  { name: 'ReadinessCatalogCell' },
);

/** The level of an entity and how its gates stand, from what the catalog holds; asks nobody. @internal */
export function ReadinessCell(props: { entity: Entity }) {
  const classes = useStyles();
  const { t } = useTexts();
  const stamps = toStamps(props.entity);
  if (!stamps) {
    return null;
  }
  return (
    <div className={classes.root}>
      {stamps.level ? (
        <span className={classes.level}>{toWords(stamps.level)}</span>
      ) : (
        <span className={classes.none}>{t('catalogIndex.noLevel')}</span>
      )}
      {stamps.gates.length > 0 && <GateStrip gates={stamps.gates} />}
    </div>
  );
}

function GateStrip({ gates }: Pick<Stamps, 'gates'>) {
  const classes = useStyles();
  const { t } = useTexts();
  const toText = useGateStatusText();
  const text = t('catalogIndex.gates', {
    gates: gates
      .map(({ name, status }) =>
        t('catalogIndex.gateIs', {
          gate: toWords(name),
          status: toText(status),
        }),
      )
      .join(', '),
  });
  return (
    <Tooltip title={text}>
      <span role="img" aria-label={text} tabIndex={0} className={classes.strip}>
        {gates.map(({ name, status }) => (
          <StatusShape
            key={name}
            {...(isGateStatus(status)
              ? GATE_STATUS_LOOK[status]
              : { shape: 'dash', tone: 'neutral' })}
          />
        ))}
      </span>
    </Tooltip>
  );
}

/** The heading of the column. @internal */
export function ReadinessColumnTitle() {
  const { t } = useTexts();
  return <>{t('catalogIndex.column')}</>;
}
