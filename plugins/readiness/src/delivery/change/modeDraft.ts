import {
  EntityDelivery,
  ModeChangeInput,
  ReadinessPractice,
} from 'backstage-plugin-readiness-common';
import { isAhead } from '../../governance/days';
import { toText } from '../../governance/dialogFields';
import { Words } from '../../texts';
import { toSafeUrl } from '../../scorecard/toSafeUrl';

/** What a person has written and chosen so far. @internal */
export interface ModeDraft {
  /** Name of the mode; empty until chosen. */
  mode: string;
  /** Practices besides those of the mode, and those of it that are left out. */
  added: string[];
  removed: string[];
  learned: string;
  evidence: { url: string; title: string }[];
  /** `yyyy-mm-dd` */
  reviewBy: string;
}

/** What is wrong with a draft, by field; links by their position. @internal */
export interface ModeDraftErrors {
  learned?: string;
  reviewBy?: string;
  links: Map<number, string>;
}

/**
 * A draft with a mode chosen: as composed now where it is the mode in force, else as the mode
 * comes, with one more practice where that was suggested.
 *
 * @internal
 */
export function withMode(
  draft: ModeDraft,
  delivery: EntityDelivery,
  mode: string,
  practice?: string,
): ModeDraft {
  const { current, modes } = delivery;
  const same = current?.name === mode;
  const names = (list: ReadinessPractice[] = []) =>
    list.map(({ name }) => name);
  const added = same ? names(current.practices.filter(one => one.added)) : [];
  const removed = same ? names(current.leftOut) : [];
  const own = names(modes.find(({ name }) => name === mode)?.practices);
  return {
    ...draft,
    mode,
    added:
      practice && !own.includes(practice) && !added.includes(practice)
        ? [...added, practice]
        : added,
    removed: removed.filter(name => name !== practice),
  };
}

/** An empty draft, with what was suggested filled in. @internal */
export function newDraft(
  delivery: EntityDelivery,
  mode: string = '',
  practice?: string,
): ModeDraft {
  const empty: ModeDraft = {
    mode: '',
    added: [],
    removed: [],
    learned: '',
    evidence: [],
    reviewBy: '',
  };
  return mode ? withMode(empty, delivery, mode, practice) : empty;
}

/** A composition as the file declares it; empty where the mode is taken as it comes. @internal */
export function toPracticesLine({ added, removed }: ModeDraft): string {
  return [...added, ...removed.map(name => `-${name}`)].join(', ');
}

/** What the request says of a draft besides the mode. @internal */
export function toDraftInput(
  draft: ModeDraft,
  { composedIn }: Pick<EntityDelivery, 'composedIn'>,
): Pick<ModeChangeInput, 'learned' | 'evidence' | 'practices' | 'reviewBy'> {
  return {
    learned: draft.learned.trim(),
    evidence: draft.evidence
      .filter(({ url }) => toText(url))
      .map(({ url, title }) => ({ url: url.trim(), title: toText(title) })),
    practices:
      composedIn === 'catalog'
        ? undefined
        : { added: draft.added, removed: draft.removed },
    reviewBy: toText(draft.reviewBy),
  };
}

/** @internal */
export function toDraftErrors(t: Words, draft: ModeDraft): ModeDraftErrors {
  const links = new Map<number, string>();
  draft.evidence.forEach(({ url, title }, index) => {
    const text = toText(url);
    if (text ? !toSafeUrl(text) : toText(title)) {
      links.set(index, t('deliveryDialog.notUrl'));
    }
  });
  return {
    learned: toText(draft.learned) ? undefined : t('deliveryDialog.needed'),
    reviewBy:
      !draft.reviewBy || isAhead(draft.reviewBy, Date.now())
        ? undefined
        : t('deliveryDialog.notFuture'),
    links,
  };
}

/** @internal */
export function hasErrors(errors: ModeDraftErrors): boolean {
  return Boolean(errors.learned || errors.reviewBy || errors.links.size > 0);
}
