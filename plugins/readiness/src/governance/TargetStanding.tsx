import {
  EntityGovernance,
  ReadinessTarget,
} from 'backstage-plugin-readiness-common';
import { FactAge } from 'backstage-plugin-readiness-react';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { toDayText } from './days';
import { PersonName } from './PersonName';
import { TimeLeft } from './TimeLeft';
import { useKnownGovernance } from './useEntityGovernance';
import { usePartStyles } from './usePartStyles';
import { WaitsFor } from './WaitsFor';

/**
 * What people said about a check or evidence item that is not over.
 *
 * @internal
 */
export function toTargetStanding(
  governance: Pick<EntityGovernance, 'attestations' | 'waivers'> | undefined,
  target: ReadinessTarget,
) {
  const isMeant = ({ kind, name }: ReadinessTarget) =>
    kind === target.kind && name === target.name;
  const waivers = governance?.waivers.filter(isMeant) ?? [];
  return {
    accepted: waivers.find(({ status }) => status === 'accepted'),
    requested: waivers.find(({ status }) => status === 'requested'),
    attestation: governance?.attestations
      .filter(isMeant)
      .find(({ standing }) => standing === 'in-force'),
  };
}

/** Who waived or attested it, until when, and who is asked to. @internal */
export function TargetStanding(props: { target: ReadinessTarget }) {
  const governance = useKnownGovernance();
  const classes = usePartStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const { accepted, requested, attestation } = toTargetStanding(
    governance,
    props.target,
  );
  return (
    <>
      {attestation && (
        <p className={`${classes.text} ${type.secondary}`}>
          {t('contributed.target.attested')}{' '}
          <PersonName entityRef={attestation.by} />,{' '}
          <FactAge at={attestation.givenAt} />
          {attestation.expiresAt &&
            ` · ${t('contributed.target.until', {
              date: toDayText(attestation.expiresAt),
            })}`}
        </p>
      )}
      {accepted && (
        <p className={`${classes.text} ${type.secondary} ${type.numbers}`}>
          {t('contributed.target.waived')}{' '}
          <PersonName entityRef={accepted.decidedBy ?? accepted.requestedBy} />
          {' · '}
          {t('contributed.target.until', {
            date: toDayText(accepted.expiresAt),
          })}
          {', '}
          <TimeLeft until={accepted.expiresAt} />
          {accepted.renewals > 0 &&
            ` · ${t('contributed.target.renewals', {
              count: accepted.renewals,
            })}`}
        </p>
      )}
      {requested && (
        <p className={`${classes.text} ${type.secondary}`}>
          {t('contributed.target.asked')}{' '}
          <PersonName entityRef={requested.requestedBy} />,{' '}
          <FactAge at={requested.requestedAt} />
          {' · '}
          {t('contributed.target.waitsFor')}{' '}
          <WaitsFor groups={requested.acceptors} />
        </p>
      )}
    </>
  );
}
