import { parseEntityRef } from '@backstage/catalog-model';
import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import { EntityBadges } from 'backstage-plugin-readiness-common';
import { AssessmentReader } from '../assessment/AssessmentReader';
import { AssessmentStore } from '../assessment/AssessmentStore';
import { SubjectStore } from '../subjects/SubjectStore';
import { BadgeKeys } from './BadgeKeys';
import { badgeOf, badgesOf, BadgeText, NOT_AVAILABLE } from './badgeOf';
import { BadgeOptions } from './readBadgeOptions';

/** @internal */
export interface BadgeServiceOptions {
  badges: BadgeOptions;
  subjects: Pick<SubjectStore, 'get'>;
  store: Pick<AssessmentStore, 'get'>;
  reader: Pick<AssessmentReader, 'requireStored'>;
  /** Where people reach this plugin. */
  apiUrl: () => Promise<string>;
  /** Where people reach the portal, if that is known. */
  appUrl?: string;
}

/** Badges of entities, and the addresses that show them to whoever has one. @internal */
export class BadgeService {
  readonly #options: BadgeServiceOptions;
  readonly #keys: BadgeKeys;
  readonly #mayHaveBadges: (entity: unknown) => boolean;

  constructor(options: BadgeServiceOptions) {
    const { filter } = options.badges;
    this.#options = options;
    this.#keys = new BadgeKeys(options.badges);
    this.#mayHaveBadges = filter
      ? filterPredicateToFilterFunction(filter)
      : () => true;
  }

  /**
   * The badges of an entity that the caller sees.
   * @throws NotFoundError when it is not assessed.
   */
  async list(entityRef: string): Promise<EntityBadges> {
    const { reader, apiUrl } = this.#options;
    const { assessment } = await reader.requireStored(entityRef);
    if (!this.#keys.areOn) {
      return { items: [], unavailable: 'off' };
    }
    if (!(await this.#isAllowed(entityRef))) {
      return { items: [], unavailable: 'kept-private' };
    }
    const base = await apiUrl();
    return {
      items: badgesOf(assessment).map(({ show, title }) => {
        const url = `${base}${badgePath(entityRef)}?${new URLSearchParams({
          show,
          key: this.#keys.sign(entityRef, show),
        })}`;
        return {
          show,
          title,
          url,
          markdown: this.#markdown(entityRef, title, url),
        };
      }),
    };
  }

  /** What to show to somebody of whom nothing is known but the key. */
  async show(entityRef: string, show: string, key: string): Promise<BadgeText> {
    const { store } = this.#options;
    if (
      !this.#keys.accepts(key, entityRef, show) ||
      !(await this.#isAllowed(entityRef))
    ) {
      return NOT_AVAILABLE;
    }
    const stored = (await store.get([entityRef])).get(entityRef);
    return (stored && badgeOf(stored.assessment, show)) ?? NOT_AVAILABLE;
  }

  async #isAllowed(entityRef: string): Promise<boolean> {
    const subjects = await this.#options.subjects.get([entityRef]);
    const subject = subjects.get(entityRef);
    return subject !== undefined && this.#mayHaveBadges(subject.entity);
  }

  #markdown(entityRef: string, title: string, url: string): string {
    const { appUrl } = this.#options;
    const image = `![Readiness: ${escapeMarkdown(title)}](${url})`;
    return appUrl ? `[${image}](${appUrl}${pagePath(entityRef)})` : image;
  }
}

function badgePath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const path = [kind, namespace, name].map(encodeURIComponent).join('/');
  return `/v1/badges/${path}.svg`;
}

function pagePath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const path = [namespace, kind, name].map(encodeURIComponent).join('/');
  return `/catalog/${path}/readiness`;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\[\]*_`<>]/g, character => `\\${character}`);
}
