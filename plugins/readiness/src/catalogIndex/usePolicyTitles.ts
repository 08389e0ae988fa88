import { useApi } from '@backstage/core-plugin-api';
import {
  PolicySet,
  PolicySpec,
  ReadinessApi,
} from 'backstage-plugin-readiness-common';
import { readinessApiRef } from 'backstage-plugin-readiness-react';
import { useAsync } from 'react-use';
import { StampFilterName } from './readinessFilters';

/** Titles by name, in the order of the policy. @internal */
export type Titles = ReadonlyMap<string, string>;

/** @internal */
export type PolicyTitles = Record<StampFilterName | 'gates', Titles>;

/** The filters stand side by side and ask at once; how long they share an answer. */
const SHARED_FOR_MS = 60_000;
const DEFAULT_TIERS = ['low', 'limited', 'high', 'prohibited'];

const shared = new WeakMap<
  ReadinessApi,
  { at: number; titles: Promise<PolicyTitles> }
>();

/** What the policy in force calls things; undefined while it loads and where one may not read policies. @internal */
export function usePolicyTitles(): PolicyTitles | undefined {
  const api = useApi(readinessApiRef);
  return useAsync(() => loadTitles(api), [api]).value;
}

function loadTitles(api: ReadinessApi): Promise<PolicyTitles> {
  const last = shared.get(api);
  if (last && Date.now() - last.at < SHARED_FOR_MS) {
    return last.titles;
  }
  const titles = api.getPolicies().then(toTitles);
  shared.set(api, { at: Date.now(), titles });
  return titles;
}

/** @internal */
export function toTitles({ documents }: PolicySet): PolicyTitles {
  const titlesOf = (kind: PolicySet['documents'][number]['kind']) =>
    new Map(
      documents
        .filter(document => document.kind === kind)
        .map(({ name, title }) => [name, title]),
    );
  const specsOf = <TKind extends 'GovernanceProfile' | 'Scorecard'>(
    kind: TKind,
  ) =>
    documents
      .filter(document => document.kind === kind)
      .map(({ spec }) => spec as PolicySpec<TKind>);
  const profiles = specsOf('GovernanceProfile');
  return {
    gates: firstTitles(profiles.flatMap(({ gates = [] }) => gates)),
    readinessLevel: firstTitles(
      specsOf('Scorecard').flatMap(({ levels = [] }) => levels),
    ),
    readinessProfile: titlesOf('GovernanceProfile'),
    readinessRiskTier: new Map(
      [...profiles.flatMap(({ tiers = [] }) => tiers), ...DEFAULT_TIERS].map(
        tier => [tier, tier],
      ),
    ),
    readinessMode: titlesOf('DeliveryMode'),
  };
}

/** Several documents may speak of the same thing; who comes first names it. */
function firstTitles(things: { name: string; title?: string }[]): Titles {
  const titles = new Map<string, string>();
  for (const { name, title } of things) {
    if (title !== undefined && !titles.has(name)) {
      titles.set(name, title);
    }
  }
  return titles;
}
