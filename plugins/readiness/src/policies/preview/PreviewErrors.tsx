import { makeStyles } from '@material-ui/core/styles';
import {
  PolicyDraftFile,
  PolicyPreview,
} from 'backstage-plugin-readiness-common';
import { Notice } from '../../frame/Notice';
import { useTypeScale } from '../../frame/useTypeScale';
import { useTexts } from '../../texts';

const useStyles = makeStyles(
  theme => ({
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      '& li': { padding: theme.spacing(0.5, 0) },
    },
    jump: {
      padding: 0,
      border: 0,
      background: 'none',
      cursor: 'pointer',
      color: theme.palette.primary.main,
      textDecoration: 'underline',
    },
  }),
  { name: 'ReadinessPreviewErrors' },
);

/** @internal */
export interface PreviewErrorsProps {
  errors: PolicyPreview['errors'];
  files: PolicyDraftFile[];
  onJump: (error: PolicyPreview['errors'][number]) => void;
}

/** Why a draft cannot be tried: each error leads to its place. @internal */
export function PreviewErrors(props: PreviewErrorsProps) {
  const { errors, files } = props;
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  return (
    <Notice
      role="alert"
      shape="square-cross"
      tone="negative"
      title={t('preview.errors', { count: errors.length })}
    >
      <ul className={classes.list}>
        {errors.map(error => {
          const place = `${error.file}:${error.line}:${error.column}`;
          return (
            <li key={`${place}:${error.path}:${error.message}`}>
              {files.some(({ path }) => path === error.file) ? (
                <button
                  type="button"
                  className={`${type.mono} ${classes.jump}`}
                  onClick={() => props.onJump(error)}
                >
                  {place}
                </button>
              ) : (
                <code className={type.mono}>{place}</code>
              )}{' '}
              {error.message}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
