/** Signal channel on which changed assessments are announced. @public */
export const READINESS_SIGNAL_CHANNEL = 'readiness:assessment';

/**
 * Message on {@link READINESS_SIGNAL_CHANNEL}. It is broadcast to everybody, so it names no
 * entity: a page compares the keys with {@link readinessSignalKey} of the entity it shows.
 * @public
 */
export interface ReadinessAssessmentSignal {
  keys: string[];
}

/** Events topic on which other backend plugins hear of changed assessments. @public */
export const READINESS_ASSESSMENT_TOPIC = 'readiness.assessment';

/** Payload on {@link READINESS_ASSESSMENT_TOPIC}; stays in the backend. @public */
export interface ReadinessAssessmentEvent {
  entityRefs: string[];
}

const FNV_OFFSET_BASIS = BigInt('0xcbf29ce484222325');
const FNV_PRIME = BigInt('0x100000001b3');

/**
 * The key under which an entity appears in signals: FNV-1a, 64 bits, over the lower-case ref,
 * as 16 hexadecimal digits. Not a cryptographic hash on purpose: `crypto.subtle` is missing on
 * pages served without TLS, and the key only has to not spell out the names of hidden entities.
 * @public
 */
export function readinessSignalKey(entityRef: string): string {
  let hash = FNV_OFFSET_BASIS;
  for (const byte of new TextEncoder().encode(
    entityRef.toLocaleLowerCase('en-US'),
  )) {
    // eslint-disable-next-line no-bitwise -- the hash is defined by these two operations
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * FNV_PRIME);
  }
  return hash.toString(16).padStart(16, '0');
}
