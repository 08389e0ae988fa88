import { makeStyles } from '@material-ui/core/styles';
import { mutedColor } from 'backstage-plugin-readiness-react';
import { useEffect, useRef } from 'react';
import { useTypeScale } from '../../frame/useTypeScale';
import { useTexts } from '../../texts';

const LINE_HEIGHT = 20;
const MIN_LINES = 14;
const MAX_LINES = 28;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'auto minmax(0, 1fr)',
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.background.default,
      overflow: 'hidden',
      '&:focus-within': {
        outline: `2px solid ${theme.palette.primary.main}`,
      },
    },
    gutter: {
      overflow: 'hidden',
      margin: 0,
      padding: theme.spacing(1, 1, 1, 1.5),
      textAlign: 'right',
      userSelect: 'none',
      color: mutedColor(theme),
      lineHeight: `${LINE_HEIGHT}px`,
      fontSize: 13,
    },
    wrong: {
      fontWeight: 700,
      color: theme.palette.error.main,
      '&::before': { content: '"✕ "' },
    },
    text: {
      padding: theme.spacing(1),
      border: 0,
      outline: 0,
      resize: 'vertical',
      background: 'none',
      color: 'inherit',
      whiteSpace: 'pre',
      overflow: 'auto',
      overflowWrap: 'normal',
      lineHeight: `${LINE_HEIGHT}px`,
      fontSize: 13,
    },
  }),
  { name: 'ReadinessDraftEditor' },
);

/** @internal */
export interface DraftEditorProps {
  label: string;
  content: string;
  /** Numbers of the lines with errors, from 1. */
  wrongLines: number[];
  /** A place to go to; another object goes there again. */
  place?: { line: number; column: number };
  onChange: (content: string) => void;
}

/**
 * A plain text with numbered lines: what is typed, pasted and read out is all the browser's own,
 * and Tab leaves it as it leaves any other field.
 *
 * @internal
 */
export function DraftEditor(props: DraftEditorProps) {
  const { content, place, wrongLines } = props;
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const text = useRef<HTMLTextAreaElement>(null);
  const gutter = useRef<HTMLPreElement>(null);
  const latest = useRef(content);
  latest.current = content;
  const lines = content.split('\n');

  useEffect(() => {
    const field = text.current;
    if (!field || !place) {
      return;
    }
    const before = latest.current.split('\n').slice(0, place.line - 1);
    const at =
      before.reduce((sum, line) => sum + line.length + 1, 0) +
      (place.column - 1);
    field.focus();
    field.setSelectionRange(at, at);
    field.scrollTop = Math.max(0, (place.line - 4) * LINE_HEIGHT);
  }, [place]);

  const height =
    Math.min(MAX_LINES, Math.max(MIN_LINES, lines.length + 1)) * LINE_HEIGHT;
  return (
    <div className={classes.root}>
      <pre
        ref={gutter}
        aria-hidden
        className={`${type.mono} ${classes.gutter}`}
        style={{ maxHeight: height }}
      >
        {lines.map((_, index) => (
          <div
            // eslint-disable-next-line react/no-array-index-key -- a line is its number
            key={index}
            className={
              wrongLines.includes(index + 1) ? classes.wrong : undefined
            }
          >
            {index + 1}
          </div>
        ))}
      </pre>
      <textarea
        ref={text}
        aria-label={t('preview.content', { file: props.label })}
        aria-invalid={wrongLines.length > 0}
        className={`${type.mono} ${classes.text}`}
        style={{ height }}
        spellCheck={false}
        value={content}
        onChange={event => props.onChange(event.target.value)}
        onScroll={event => {
          if (gutter.current) {
            gutter.current.scrollTop = event.currentTarget.scrollTop;
          }
        }}
      />
    </div>
  );
}
