import { makeStyles } from '@material-ui/core/styles';
import { PolicySet } from 'backstage-plugin-readiness-common';
import { useId } from 'react';
import { Disclosure } from '../frame/Disclosure';
import { useTypeScale } from '../frame/useTypeScale';
import { PolicyBody } from './PolicyBody';
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
    body: {
      display: 'grid',
      gap: theme.spacing(1),
      paddingBottom: theme.spacing(2),
    },
  }),
  { name: 'ReadinessPolicyItem' },
);

/** @internal */
export interface PolicyItemProps {
  document: PolicyDocumentView;
  /** All that are in force. */
  documents: PolicySet['documents'];
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
          <PolicyBody document={document} documents={props.documents} />
        </div>
      )}
    </li>
  );
}
