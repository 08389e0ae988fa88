import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { ReadinessGateReview } from 'backstage-plugin-readiness-common';
import {
  readinessApiRef,
  useReloadable,
} from 'backstage-plugin-readiness-react';
import { useEffect, useRef, useState } from 'react';
import {
  useLocation,
  useNavigate,
  useParams,
  useSearchParams,
} from 'react-router-dom';
import { useLocalStorage } from 'react-use';
import { DoneNotice } from '../frame/DoneNotice';
import { LoadError } from '../frame/LoadError';
import { Panel } from '../frame/Panel';
import { Skeleton } from '../frame/Skeleton';
import { useIdempotencyKey } from '../frame/useIdempotencyKey';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { Decision, DecisionForm } from './DecisionForm';
import { ReviewAnswer } from './ReviewAnswer';
import { ReviewBody } from './ReviewBody';
import { ReviewNavigation } from './ReviewNavigation';
import { ReviewShortcuts } from './ReviewShortcuts';
import { toReviewPath } from './reviewsUrl';
import { QueuedGate, useReviewQueue } from './useReviewQueue';
import { useShortcuts } from './useShortcuts';

const SHORTCUTS_KEY = 'readiness-review-shortcuts';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
    },
    columns: {
      display: 'grid',
      alignItems: 'start',
      gridTemplateColumns: 'minmax(0, 1fr) minmax(280px, 360px)',
      gap: theme.spacing(2),
      [theme.breakpoints.down('sm')]: {
        gridTemplateColumns: 'minmax(0, 1fr)',
      },
    },
    decide: {
      position: 'sticky',
      top: theme.spacing(2),
      [theme.breakpoints.down('sm')]: { position: 'static' },
    },
    heading: { marginBottom: theme.spacing(1) },
  }),
  { name: 'ReadinessReviewScreen' },
);

/** @internal */
export interface ReviewScreenProps {
  /** Absolute path of the inbox. */
  path: string;
  onDecided: () => void;
}

/** The review that the address names. @internal */
export function ReviewScreen(props: ReviewScreenProps) {
  const { kind = '', namespace = '', name = '', gate = '' } = useParams();
  const entityRef = stringifyEntityRef({ kind, namespace, name });
  return (
    <OneReview
      key={`${entityRef}/${gate}`}
      {...props}
      entityRef={entityRef}
      gate={gate}
    />
  );
}

/** All that a reviewer needs of one gate, the decision beside it, and the way on. */
function OneReview(
  props: ReviewScreenProps & { entityRef: string; gate: string },
) {
  const { path, entityRef, gate } = props;
  const api = useApi(readinessApiRef);
  const classes = useStyles();
  const type = useTypeScale();
  const navigate = useNavigate();
  const location = useLocation();
  const [params] = useSearchParams();
  const { t } = useTexts();
  const { value, error, loading, reload } = useReloadable(
    `${entityRef}/${gate}`,
    signal => api.governance.getGateReview(entityRef, gate, { signal }),
  );
  const queue = useReviewQueue(params, { entityRef, gate });
  const [decision, setDecision] = useState<Decision>('approve');
  const [shortcutsOn = true, setShortcutsOn] = useLocalStorage(
    SHORTCUTS_KEY,
    true,
  );
  const { keyOf, forget } = useIdempotencyKey();
  const reason = useRef<HTMLTextAreaElement>(null);
  const top = useRef<HTMLDivElement>(null);

  // One screen follows another in the same frame: the reader begins at its top.
  useEffect(() => top.current?.focus(), []);

  const toPath = (item?: QueuedGate) =>
    item && toReviewPath(path, item, params);
  const search = String(params);
  const inboxPath = `${path}${search && `?${search}`}`;
  const go = (target?: string) => target && navigate(target);
  const choose = (next: Decision) => {
    setDecision(next);
    reason.current?.focus();
  };
  const mayDecide = value?.may.decide.allowed === true;
  useShortcuts(
    {
      ...(mayDecide && {
        a: () => choose('approve'),
        c: () => choose('changes'),
        r: () => choose('reject'),
      }),
      n: () => go(toPath(queue.next)),
      p: () => go(toPath(queue.previous)),
      u: () => go(inboxPath),
    },
    shortcutsOn,
  );

  const send = async (
    review: ReadinessGateReview,
    chosen: Decision,
    text: string,
  ) => {
    const input = {
      step: review.may.decide.step,
      fingerprint: review.gate.fingerprint,
    };
    const options = { idempotencyKey: keyOf([chosen, text, input]) };
    if (chosen === 'approve') {
      await api.governance.approveGate(
        entityRef,
        gate,
        { ...input, reason: text },
        options,
      );
    } else {
      await api.governance.rejectGate(
        entityRef,
        gate,
        { ...input, reason: text, changes: chosen === 'changes' },
        options,
      );
    }
    forget();
    props.onDecided();
    navigate(toPath(queue.next ?? queue.previous) ?? inboxPath, {
      state: {
        done: t(`reviewDone.${chosen}`, {
          gate: review.gate.title,
          entity: review.entityTitle,
        }),
      },
    });
  };
  return (
    <div
      ref={top}
      tabIndex={-1}
      className={classes.root}
      style={{ outline: 'none' }}
      aria-busy={loading}
    >
      <ReviewNavigation
        queue={queue}
        inboxPath={inboxPath}
        previousPath={toPath(queue.previous)}
        nextPath={toPath(queue.next)}
      />
      <DoneNotice state={location.state} />
      {error && <LoadError error={error} onRetry={reload} />}
      {loading && <Skeleton height={480} />}
      {value && (
        <>
          <ReviewAnswer review={value} />
          <div className={classes.columns}>
            <ReviewBody review={value} onChange={reload} />
            <div className={classes.decide}>
              <Panel labelledBy="readiness-decision-title">
                <h2
                  id="readiness-decision-title"
                  className={`${type.heading} ${classes.heading}`}
                >
                  {t('reviews.decision')}
                </h2>
                {mayDecide ? (
                  <DecisionForm
                    decision={decision}
                    onChoose={setDecision}
                    reasonRef={reason}
                    send={(chosen, text) => send(value, chosen, text)}
                    onLookAgain={reload}
                  />
                ) : (
                  <p className={type.secondary}>{t('reviews.cannot')}</p>
                )}
              </Panel>
            </div>
          </div>
          <ReviewShortcuts enabled={shortcutsOn} onChange={setShortcutsOn} />
        </>
      )}
    </div>
  );
}
