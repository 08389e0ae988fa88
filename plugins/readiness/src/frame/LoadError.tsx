import { makeStyles } from '@material-ui/core/styles';
import { QuietButton } from './QuietButton';
import { useTypeScale } from './useTypeScale';
import { useTexts } from '../texts';
import { toLoadFailure } from './loadFailure';
import { Notice } from './Notice';

const useStyles = makeStyles(
  { message: { display: 'block', marginTop: 4 } },
  { name: 'ReadinessLoadError' },
);

/** @internal */
export interface LoadErrorProps {
  error: Error;
  onRetry: () => void;
}

/** Why there is nothing to see, and what to do about it. @internal */
export function LoadError(props: LoadErrorProps) {
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const retry = (
    <QuietButton variant="outlined" onClick={props.onRetry}>
      {t('state.retry')}
    </QuietButton>
  );
  if (toLoadFailure(props.error) === 'forbidden') {
    return (
      <Notice
        shape="octagon"
        tone="neutral"
        title={t('state.forbiddenTitle')}
        actions={retry}
      >
        {t('state.forbiddenText')}
      </Notice>
    );
  }
  return (
    <Notice
      role="alert"
      shape="triangle"
      tone="warning"
      title={t('state.errorTitle')}
      actions={retry}
    >
      {t('state.errorText')}
      <code className={`${type.mono} ${classes.message}`}>
        {props.error.message}
      </code>
    </Notice>
  );
}
