import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5, 2),
      listStyle: 'none',
      margin: 0,
      padding: 0,
    },
    key: {
      padding: theme.spacing(0, 0.75),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
    },
    switch: {
      margin: theme.spacing(0.5, 0, 0),
      gap: theme.spacing(1),
      '& .MuiFormControlLabel-label': { font: 'inherit' },
    },
    check: { padding: 0 },
  }),
  { name: 'ReadinessReviewShortcuts' },
);

const KEYS = ['a', 'c', 'r', 'n', 'p', 'u'] as const;

/** @internal */
export interface ReviewShortcutsProps {
  enabled: boolean;
  onChange: (enabled: boolean) => void;
}

/** The keys of a review, and the switch for people whose voice or hand presses keys by chance. @internal */
export function ReviewShortcuts(props: ReviewShortcutsProps) {
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  return (
    <section aria-label={t('reviews.shortcuts')} className={type.secondary}>
      <ul className={classes.list}>
        {KEYS.map(key => (
          <li key={key}>
            <kbd className={`${type.mono} ${classes.key}`}>{key}</kbd>{' '}
            {t(`reviewKey.${key}`)}
          </li>
        ))}
        <li>
          <kbd className={`${type.mono} ${classes.key}`}>Ctrl</kbd>{' '}
          <kbd className={`${type.mono} ${classes.key}`}>Enter</kbd>{' '}
          {t('reviewKey.send')}
        </li>
      </ul>
      <FormControlLabel
        className={classes.switch}
        label={t('reviews.shortcutsOn')}
        control={
          <Checkbox
            className={classes.check}
            size="small"
            color="primary"
            checked={props.enabled}
            onChange={event => props.onChange(event.target.checked)}
          />
        }
      />
    </section>
  );
}
