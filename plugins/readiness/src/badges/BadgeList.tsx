import { makeStyles } from '@material-ui/core/styles';
import { EntityBadge } from 'backstage-plugin-readiness-common';
import { useState } from 'react';
import { QuietButton } from '../frame/QuietButton';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(0.5, 2),
      padding: theme.spacing(1, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    badge: {
      display: 'grid',
      gap: theme.spacing(0.5),
      justifyItems: 'start',
      minWidth: 0,
    },
    picture: { display: 'block', height: 20, maxWidth: '100%' },
    notCopied: { display: 'block', overflowWrap: 'anywhere' },
    status: { minHeight: '1.5em' },
  }),
  { name: 'ReadinessBadgeList' },
);

/** What became of the last wish to copy. */
interface Copied {
  title: string;
  /** What the clipboard did not take. */
  left?: string;
}

/** Each badge as it looks, with what goes into a README. @internal */
export function BadgeList(props: { badges: EntityBadge[] }) {
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const [copied, setCopied] = useState<Copied>();

  const copy = async (title: string, text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied({ title });
    } catch {
      setCopied({ title, left: text });
    }
  };
  return (
    <>
      <ul className={classes.list}>
        {props.badges.map(({ show, title, url, markdown }) => (
          <li key={show} className={classes.row}>
            <span className={classes.badge}>
              <span className={type.strong}>{title}</span>
              <img
                className={classes.picture}
                src={url}
                alt={t('badge.alt', { title })}
              />
            </span>
            <span>
              <QuietButton
                aria-label={t('badge.copyMarkdownOf', { title })}
                onClick={() => copy(title, markdown)}
              >
                {t('badge.copyMarkdown')}
              </QuietButton>
              <QuietButton
                aria-label={t('badge.copyUrlOf', { title })}
                onClick={() => copy(title, url)}
              >
                {t('badge.copyUrl')}
              </QuietButton>
            </span>
          </li>
        ))}
      </ul>
      <div role="status" className={`${classes.status} ${type.secondary}`}>
        {copied && !copied.left && t('badge.copied', { title: copied.title })}
        {copied?.left && (
          <>
            {t('badge.failed')}
            <code className={`${type.mono} ${classes.notCopied}`}>
              {copied.left}
            </code>
          </>
        )}
      </div>
    </>
  );
}
