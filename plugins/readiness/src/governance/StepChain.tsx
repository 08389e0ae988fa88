import { ApprovalStepProgress } from 'backstage-plugin-readiness-common';
import {
  FactAge,
  StatusShape,
  StatusShapeName,
  StatusTone,
} from 'backstage-plugin-readiness-react';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { PersonName } from './PersonName';
import { StepWaits } from './StepWaits';
import { usePartStyles } from './usePartStyles';

type StepState = 'complete' | 'turn' | 'later';

const LOOK: Record<StepState, { shape: StatusShapeName; tone: StatusTone }> = {
  complete: { shape: 'circle-check', tone: 'positive' },
  turn: { shape: 'half-circle', tone: 'active' },
  later: { shape: 'circle', tone: 'neutral' },
};

/** @internal */
export interface StepChainProps {
  steps: ApprovalStepProgress[];
  /** Name of the step whose turn it is. */
  next?: string;
}

/** The steps of an approval chain in order: who agreed, and who is next since when. @internal */
export function StepChain(props: StepChainProps) {
  const classes = usePartStyles();
  const { t } = useTexts();
  return (
    <ol className={classes.list} aria-label={t('contributed.steps.title')}>
      {props.steps.map(step => (
        <StepItem key={step.name} step={step} next={props.next} />
      ))}
    </ol>
  );
}

function StepItem(props: { step: ApprovalStepProgress; next?: string }) {
  const { step, next } = props;
  const classes = usePartStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const toState = (): StepState => {
    if (step.given >= step.of) {
      return 'complete';
    }
    return step.name === next ? 'turn' : 'later';
  };
  const state = toState();
  return (
    <li
      className={classes.item}
      aria-current={state === 'turn' ? 'step' : undefined}
    >
      <StatusShape
        {...LOOK[state]}
        label={t(`contributed.steps.${state}`)}
        className={classes.icon}
      />
      <div className={classes.words}>
        <span className={type.strong}>{step.title}</span>{' '}
        <span className={`${type.secondary} ${type.numbers}`}>
          {t('contributed.steps.quorum', {
            given: String(step.given),
            of: String(step.of),
          })}
        </span>
        {step.by.map(({ actor, at }) => (
          <p
            key={`${actor}/${at}`}
            className={`${classes.text} ${type.secondary}`}
          >
            {t('contributed.steps.by')} <PersonName entityRef={actor} />,{' '}
            <FactAge at={at} />
          </p>
        ))}
        {state !== 'complete' && (
          <p className={`${classes.text} ${type.secondary}`}>
            <StepWaits step={step} />
          </p>
        )}
      </div>
    </li>
  );
}
