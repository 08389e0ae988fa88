import { ReadinessGate } from 'backstage-plugin-readiness-common';
import { Fragment } from 'react';
import { useTypeScale } from '../frame/useTypeScale';
import { PersonName } from '../governance/PersonName';
import { StepWaits } from '../governance/StepWaits';
import { usePartStyles } from '../governance/usePartStyles';
import { useTexts } from '../texts';

/** @internal */
export interface GateProgressProps {
  gate: ReadinessGate;
  /** The entity's version now. */
  version?: string;
}

/** Who agreed, who is next, and for which version the gate was passed. @internal */
export function GateProgress({ gate, version }: GateProgressProps) {
  const classes = usePartStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const { steps = [], next } = gate.approvals;
  const agreed = [
    ...new Set(steps.flatMap(({ by }) => by.map(({ actor }) => actor))),
  ];
  const step = steps.find(({ name }) => name === next);
  const from = gate.passed?.version;
  const line = `${classes.text} ${type.secondary} ${type.numbers}`;
  return (
    <>
      {agreed.length > 0 && (
        <p className={line}>
          {t('contributed.gateRow.approvedBy')}{' '}
          {agreed.map((actor, index) => (
            <Fragment key={actor}>
              {index > 0 && ', '}
              <PersonName entityRef={actor} />
            </Fragment>
          ))}
        </p>
      )}
      {step && (
        <p className={line}>
          {t('contributed.gateRow.next')} {step.title},{' '}
          <StepWaits step={step} />
        </p>
      )}
      {from && version && from !== version && (
        <p className={line}>
          {t('contributed.gateRow.passedFor', { from, to: version })}
        </p>
      )}
    </>
  );
}
