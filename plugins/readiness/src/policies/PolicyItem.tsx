import { makeStyles } from '@material-ui/core/styles';
import { useId } from 'react';
import { Disclosure } from '../frame/Disclosure';
import { useTypeScale } from '../frame/useTypeScale';
import { PolicyDocumentView } from './toPolicyGroups';

const useStyles = makeStyles(
  theme => ({
    root: { borderTop: `1px solid ${theme.palette.divider}` },
    heading: { margin: 0, fontSize: 'inherit', fontWeight: 'inherit' },
    title: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      gap: theme.spacing(0, 1.5),
      overflowWrap: 'anywhere',
    },
    text: { margin: 0, maxWidth: '80ch' },
    body: { paddingBottom: theme.spacing(1.5) },
    code: {
      margin: theme.spacing(1, 0, 0),
      padding: theme.spacing(1.5),
      whiteSpace: 'pre-wrap',
      backgroundColor: theme.palette.action.hover,
      borderRadius: theme.shape.borderRadius,
    },
  }),
  { name: 'ReadinessPolicyItem' },
);

/** @internal */
export interface PolicyItemProps {
  document: PolicyDocumentView;
  expanded: boolean;
  onToggle: () => void;
}

/** One document: title, name and file; its content on request. @internal */
export function PolicyItem(props: PolicyItemProps) {
  const { document, expanded, onToggle } = props;
  const classes = useStyles();
  const type = useTypeScale();
  const id = useId();
  return (
    <li className={classes.root}>
      <h3 className={classes.heading}>
        <Disclosure expanded={expanded} controls={id} onToggle={onToggle}>
          <span className={classes.title}>
            <span className={type.strong}>{document.title}</span>
            <code className={`${type.mono} ${type.secondary}`}>
              {document.name}
            </code>
          </span>
        </Disclosure>
      </h3>
      {expanded && (
        <div id={id} className={classes.body}>
          {document.description && (
            <p className={classes.text}>{document.description}</p>
          )}
          <p className={`${classes.text} ${type.secondary}`}>
            <code className={type.mono}>{document.file}</code>
          </p>
          <pre className={`${type.mono} ${classes.code}`}>
            {JSON.stringify(document.spec, undefined, 2)}
          </pre>
        </div>
      )}
    </li>
  );
}
