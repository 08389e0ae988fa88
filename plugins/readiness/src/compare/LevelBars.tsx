import { makeStyles } from '@material-ui/core/styles';
import { FleetGroup } from 'backstage-plugin-readiness-common';
import { mutedColor } from 'backstage-plugin-readiness-react';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';

const HEIGHT = 24;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-flex',
      alignItems: 'flex-end',
      gap: 2,
      height: HEIGHT,
      borderBottom: `1px solid ${mutedColor(theme)}`,
    },
    bar: {
      width: 10,
      backgroundColor: theme.palette.text.primary,
      opacity: 0.7,
      '@media (forced-colors: active)': {
        backgroundColor: 'CanvasText',
        forcedColorAdjust: 'none',
      },
    },
  }),
  { name: 'ReadinessLevelBars' },
);

/** How many entities are at which level, lowest first; in words for readers. @internal */
export function LevelBars({ levels }: { levels: FleetGroup['levels'] }) {
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const ordered = [...levels].sort((a, b) => a.rank - b.rank);
  const most = Math.max(1, ...ordered.map(({ entities }) => entities));
  const words = ordered
    .map(({ title, entities }) =>
      t('compare.atLevel', { title, number: String(entities) }),
    )
    .join(', ');
  return (
    <span title={words}>
      <span className={classes.root} aria-hidden>
        {ordered.map(({ name, entities }) => (
          <span
            key={name}
            className={classes.bar}
            style={{ height: Math.round((entities / most) * (HEIGHT - 2)) }}
          />
        ))}
      </span>
      <span className={type.visuallyHidden}>{words}</span>
    </span>
  );
}
