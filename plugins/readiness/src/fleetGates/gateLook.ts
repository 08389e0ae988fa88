import { GATE_STATUS_LOOK } from 'backstage-plugin-readiness-react';

const UNKNOWN = { shape: 'dash', tone: 'neutral' } as const;

/** Shape and tone of a gate's status, also of one that this version does not know. @internal */
export function toGateLook(status: string) {
  return status in GATE_STATUS_LOOK
    ? GATE_STATUS_LOOK[status as keyof typeof GATE_STATUS_LOOK]
    : UNKNOWN;
}
