import { LinkButton } from '../frame/LinkButton';
import { useTexts } from '../texts';
import { DialogRequest, TitledTarget } from './DialogRequest';
import { useGovernanceDialogs } from './GovernanceDialogs';
import { toTargetStanding } from './TargetStanding';
import { useKnownGovernance } from './useEntityGovernance';

/** @internal */
export interface TargetActionsProps {
  target: TitledTarget;
  /** It counts as missing now. */
  missing: boolean;
  /** A person's word may stand for it. */
  attestable: boolean;
  fileTypes?: string[];
}

/** What the reader may do about a check or evidence item: sign for it, ask for a waiver, renew one. @internal */
export function TargetActions(props: TargetActionsProps) {
  const { target, missing, attestable, fileTypes } = props;
  const governance = useKnownGovernance();
  const { open } = useGovernanceDialogs();
  const { t } = useTexts();
  if (!governance) {
    return null;
  }
  const { entityRef, may, waiverCap } = governance;
  const { accepted, requested } = toTargetStanding(governance, target);
  const { name, title } = target;
  const waiver: DialogRequest = {
    kind: 'request-waiver',
    entityRef,
    target,
    maxDuration: waiverCap?.maxDuration,
    renews: accepted,
  };
  const statement: DialogRequest =
    target.kind === 'check'
      ? { kind: 'attest', entityRef, check: { name, title } }
      : {
          kind: 'give-evidence',
          entityRef,
          evidence: { name, title, fileTypes },
        };
  return (
    <>
      {may.giveEvidence && attestable && missing && (
        <LinkButton about={title} onClick={() => open(statement)}>
          {target.kind === 'check'
            ? t('governance.attest.action')
            : t('governance.evidence.action')}
        </LinkButton>
      )}
      {may.requestWaiver && missing && !requested && !accepted && (
        <LinkButton about={title} onClick={() => open(waiver)}>
          {t('governance.waiver.action')}
        </LinkButton>
      )}
      {may.requestWaiver && accepted && !requested && (
        <LinkButton about={title} onClick={() => open(waiver)}>
          {t('governance.waiver.renewAction')}
        </LinkButton>
      )}
    </>
  );
}
