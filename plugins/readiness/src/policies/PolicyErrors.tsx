import { makeStyles } from '@material-ui/core/styles';
import { PolicySet } from 'backstage-plugin-readiness-common';
import { FactAge } from 'backstage-plugin-readiness-react';
import { Notice } from '../frame/Notice';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';

const useStyles = makeStyles(
  theme => ({
    list: {
      margin: theme.spacing(1, 0, 0),
      padding: 0,
      listStyle: 'none',
      '& li': { padding: theme.spacing(0.5, 0) },
    },
    place: { display: 'block' },
  }),
  { name: 'ReadinessPolicyErrors' },
);

/** @internal */
export type PolicyErrorsProps = Pick<PolicySet, 'errors' | 'checkedAt'>;

/** Why the newest state of the files is not in force: file, line, column, and what to change. @internal */
export function PolicyErrors(props: PolicyErrorsProps) {
  const { errors, checkedAt } = props;
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  if (errors.length === 0) {
    return null;
  }
  return (
    <Notice
      shape="square-cross"
      tone="negative"
      title={t('policies.errorsTitle', { count: errors.length })}
    >
      {t('policies.errorsText')} <FactAge at={checkedAt} />.
      <ul className={classes.list}>
        {errors.map(({ file, line, column, path, message, document }) => (
          <li key={`${file}:${line}:${column}:${path}:${message}`}>
            <code className={`${type.mono} ${type.strong} ${classes.place}`}>
              {file}:{line}:{column}
            </code>
            {message}
            {(document || path) && (
              <span className={type.secondary}>
                {' '}
                ({[document, path].filter(Boolean).join(' ')})
              </span>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
