import {
  GateRequirement,
  ReadinessTarget,
  ReadinessWaiver,
  WaiverDecisionInput,
} from 'backstage-plugin-readiness-common';

/** A check or evidence item with its title. @internal */
export type TitledTarget = ReadinessTarget & { title: string };

/** A gate as far as it is decided about. @internal */
export interface GateToDecide {
  name: string;
  title: string;
  /** The step whose turn it is. */
  step?: { name: string; title: string };
  /** Of what is on screen. */
  fingerprint?: string;
}

/** What a person wants to do; each opens one dialog. @internal */
export type DialogRequest =
  | {
      kind: 'give-evidence';
      entityRef: string;
      evidence: Pick<GateRequirement, 'name' | 'title' | 'fileTypes'>;
    }
  | {
      kind: 'attest';
      entityRef: string;
      check: { name: string; title: string };
    }
  | {
      kind: 'request-waiver';
      entityRef: string;
      target: TitledTarget;
      /** ISO 8601 duration. */
      maxDuration?: string;
      renews?: ReadinessWaiver;
    }
  | {
      kind: 'decide-waiver';
      waiver: { id: string; title: string; expiresAt?: string };
      decision: WaiverDecisionInput['decision'];
    }
  | {
      kind: 'classify';
      entityRef: string;
      /** Lowest first. */
      tiers: string[];
      tier?: string;
    }
  | {
      kind: 'decide-classification';
      classification: { id: string; tier: string };
      decision: 'accept' | 'refuse';
    }
  | {
      kind: 'raise-concern';
      entityRef: string;
      /** What it may be about, besides the whole. */
      subjects: { name: string; title: string }[];
      about?: string;
    }
  | { kind: 'resolve-concern'; concern: { id: string; title: string } }
  | {
      kind: 'submit-gate';
      entityRef: string;
      gate: { name: string; title: string };
    }
  | {
      kind: 'decide-gate';
      entityRef: string;
      gate: GateToDecide;
      decision: 'approve' | 'changes' | 'reject';
    };

/** The request of a kind. @internal */
export type RequestOf<K extends DialogRequest['kind']> = Extract<
  DialogRequest,
  { kind: K }
>;
