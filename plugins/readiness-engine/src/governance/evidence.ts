import { forEarlierVersion, isForThisVersion } from '../assessment/versions';
import { formatMoment, joinWords } from '../facts/formatFactValue';
import { GateRequirements } from '../policy/documents';
import { addDuration, parseDuration } from '../policy/duration';
import { GateRequirement } from './GateResult';
import { AcceptedEvidenceWaiver, EvidenceItem } from './GovernanceInput';

type EvidenceSpec = NonNullable<GateRequirements['evidence']>[number];

/** A requirement, what people gave that it rests on, and when that ends. @internal */
export interface EvidenceStanding {
  requirement: GateRequirement;
  /** Id of the item, waiver or attestation that meets it. */
  restsOn?: string;
  /** Epoch milliseconds at which it ends by itself. */
  endsAt?: number;
}

/** Until when an item holds by its own word and by the profile's; for ever when neither says. */
function endOf(spec: EvidenceSpec, item: EvidenceItem): number {
  const validity = spec.validity ? parseDuration(spec.validity) : undefined;
  return Math.min(
    item.expiresAt ? Date.parse(item.expiresAt) : Infinity,
    validity ? addDuration(Date.parse(item.givenAt), validity) : Infinity,
  );
}

function isOfOtherVersion(
  spec: EvidenceSpec,
  item: EvidenceItem,
  version: string | undefined,
): boolean {
  return spec.perVersion === true && !isForThisVersion(item, version);
}

/** A media type is compared without its parameters. */
function isOfOtherType(spec: EvidenceSpec, item: EvidenceItem): boolean {
  const type = item.fileType?.split(';')[0].trim().toLowerCase();
  return (
    spec.fileTypes !== undefined &&
    (type === undefined || !spec.fileTypes.includes(type))
  );
}

function compareItems(a: EvidenceItem, b: EvidenceItem): number {
  return (
    Date.parse(b.givenAt) - Date.parse(a.givenAt) || (a.id < b.id ? -1 : 1)
  );
}

function explainMissing(
  spec: EvidenceSpec,
  latest: EvidenceItem | undefined,
  version: string | undefined,
): string {
  if (!latest) {
    return 'has not been given';
  }
  if (isOfOtherType(spec, latest)) {
    return `is of type ${latest.fileType ?? 'unknown'}, wanted is ${joinWords(
      spec.fileTypes ?? [],
      'or',
    )}`;
  }
  return isOfOtherVersion(spec, latest, version)
    ? `was given for ${
        latest.version === undefined
          ? 'no particular version'
          : `version ${latest.version}`
      } and must be given anew for version ${version}`
    : `ended on ${formatMoment(new Date(endOf(spec, latest)).toISOString())}`;
}

/**
 * How an evidence requirement stands. Of several items the one given last that still holds counts, so
 * adding one never takes away what an earlier one meets; only where none holds is a waiver asked for.
 * @internal
 */
export function evidenceStanding(
  spec: EvidenceSpec,
  options: {
    items: readonly EvidenceItem[];
    waivers: readonly AcceptedEvidenceWaiver[];
    version?: string;
    now: number;
  },
): EvidenceStanding {
  const { version, now } = options;
  const given = options.items
    .filter(item => item.name === spec.name)
    .sort(compareItems);
  const base = {
    kind: 'evidence',
    name: spec.name,
    title: spec.title,
    ...(spec.fileTypes?.length && { fileTypes: spec.fileTypes }),
  } as const;
  const item = given.find(
    candidate =>
      endOf(spec, candidate) > now &&
      !isOfOtherType(spec, candidate) &&
      !isOfOtherVersion(spec, candidate, version),
  );
  if (item) {
    const end = endOf(spec, item);
    return {
      requirement: {
        ...base,
        status: 'met',
        reason: `given by ${item.by} on ${formatMoment(
          item.givenAt,
        )}${forEarlierVersion(item, version)}`,
        ...(item.version === undefined ? {} : { version: item.version }),
      },
      restsOn: item.id,
      ...(end === Infinity ? {} : { endsAt: end }),
    };
  }
  const missing = explainMissing(spec, given[0], version);
  const waiver = options.waivers
    .filter(
      ({ evidence, expiresAt }) =>
        evidence === spec.name && Date.parse(expiresAt) > now,
    )
    .sort(
      (a, b) =>
        Date.parse(b.expiresAt) - Date.parse(a.expiresAt) ||
        (a.id < b.id ? -1 : 1),
    )
    .at(0);
  return waiver
    ? {
        requirement: {
          ...base,
          status: 'waived',
          reason: `waived until ${formatMoment(
            waiver.expiresAt,
          )}${forEarlierVersion(waiver, version)} (${
            waiver.reason
          }); it ${missing}`,
        },
        restsOn: waiver.id,
        endsAt: Date.parse(waiver.expiresAt),
      }
    : { requirement: { ...base, status: 'missing', reason: missing } };
}
