import { makeStyles } from '@material-ui/core/styles';
import { ReadinessNextAction } from 'backstage-plugin-readiness-common';
import { NextActionList, toWords } from 'backstage-plugin-readiness-react';
import { Panel } from '../frame/Panel';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { toCheckSearch } from './scorecardUrl';
import { toStreams } from './toStreams';

const HEADING_ID = 'readiness-next-actions-title';

const useStyles = makeStyles(
  theme => ({
    streams: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 420px), 1fr))',
      gap: theme.spacing(2, 5),
      marginTop: theme.spacing(1.5),
    },
    stream: { margin: 0, '&::first-letter': { textTransform: 'uppercase' } },
  }),
  { name: 'ReadinessNextActionsPanel' },
);

/** @internal */
export interface NextActionsPanelProps {
  nextActions: ReadinessNextAction[];
}

/** All next actions by backlog stream, each stream's best first. @internal */
export function NextActionsPanel(props: NextActionsPanelProps) {
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const streams = toStreams(props.nextActions);
  return (
    <Panel labelledBy={HEADING_ID}>
      <h3 id={HEADING_ID} className={type.heading}>
        {t('nextActions.title')}
      </h3>
      {streams.length === 0 && (
        <NextActionList actions={[]} toCheck={toCheckSearch} />
      )}
      <div className={classes.streams}>
        {streams.map(({ stream, actions }) => (
          <div key={stream}>
            <h4 className={`${classes.stream} ${type.body} ${type.secondary}`}>
              {toWords(stream)} · {actions.length}
            </h4>
            <NextActionList
              actions={actions}
              toCheck={toCheckSearch}
              hideStream
            />
          </div>
        ))}
      </div>
    </Panel>
  );
}
