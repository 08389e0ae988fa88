import { useApi } from '@backstage/core-plugin-api';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import { makeStyles } from '@material-ui/core/styles';
import { EntityBadges } from 'backstage-plugin-readiness-common';
import {
  readinessApiRef,
  useReloadable,
} from 'backstage-plugin-readiness-react';
import { useId } from 'react';
import { LoadError } from '../frame/LoadError';
import { LoadingFrame } from '../frame/LoadingFrame';
import { Notice } from '../frame/Notice';
import { QuietButton } from '../frame/QuietButton';
import { Skeleton } from '../frame/Skeleton';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { BadgeList } from './BadgeList';

const useStyles = makeStyles(
  theme => ({
    title: { padding: theme.spacing(2, 3, 0) },
    content: { display: 'grid', gap: theme.spacing(2), minHeight: 200 },
    text: { margin: 0 },
    actions: { padding: theme.spacing(1, 3, 2) },
  }),
  { name: 'ReadinessBadgeDialog' },
);

/** @internal */
export interface BadgeDialogProps {
  entityRef: string;
  onClose: () => void;
}

/** Badges of an entity to look at and to copy, or why there are none. @internal */
export function BadgeDialog({ entityRef, onClose }: BadgeDialogProps) {
  const api = useApi(readinessApiRef);
  const classes = useStyles();
  const type = useTypeScale();
  const id = useId();
  const { t } = useTexts();
  const { loading, value, error, reload } = useReloadable(entityRef, signal =>
    api.getBadges(entityRef, { signal }),
  );
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={onClose}
      aria-labelledby={`${id}-title`}
    >
      <h2
        id={`${id}-title`}
        className={`${classes.title} ${type.body} ${type.heading}`}
      >
        {t('badge.title')}
      </h2>
      <DialogContent
        className={`${classes.content} ${type.body}`}
        aria-busy={loading}
      >
        {loading && (
          <LoadingFrame className={classes.content}>
            <Skeleton height={28} />
            <Skeleton height={28} />
            <Skeleton height={28} />
          </LoadingFrame>
        )}
        {error && !value && <LoadError error={error} onRetry={reload} />}
        {value?.unavailable && <Unavailable why={value.unavailable} />}
        {value && !value.unavailable && (
          <>
            <p className={classes.text}>{t('badge.text')}</p>
            <BadgeList badges={value.items} />
          </>
        )}
      </DialogContent>
      <DialogActions className={classes.actions}>
        <QuietButton variant="outlined" onClick={onClose}>
          {t('badge.close')}
        </QuietButton>
      </DialogActions>
    </Dialog>
  );
}

function Unavailable(props: { why: NonNullable<EntityBadges['unavailable']> }) {
  const { t } = useTexts();
  return props.why === 'off' ? (
    <Notice shape="circle" tone="neutral" title={t('badge.offTitle')}>
      {t('badge.offText')}
    </Notice>
  ) : (
    <Notice shape="circle" tone="neutral" title={t('badge.privateTitle')}>
      {t('badge.privateText')}
    </Notice>
  );
}
