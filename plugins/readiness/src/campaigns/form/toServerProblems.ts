import { FieldPath } from 'react-hook-form';
import { CampaignDraft } from './campaignDraft';

/** Fields of a campaign as the server names them. */
const NAMES =
  'target|title|description|owner|startsAt|deadline|filter|milestones';
const NEXT = new RegExp(`; (?=(?:${NAMES})\\b)`);
const PROBLEM = new RegExp(
  `^\\W*(?:request/body/)?(${NAMES})((?:[./]\\w+)*)["'\`]?:?\\s+(.+)$`,
  's',
);

/** What the server refuses of what is no single field. @internal */
export interface RefusedParts {
  filter?: string;
  milestones?: string;
}

/** What the server refuses, by where it is written. @internal */
export interface ServerProblems {
  fields: { field: FieldPath<CampaignDraft>; message: string }[];
  refused: RefusedParts;
}

function toMilestoneField(path: string): FieldPath<CampaignDraft> | undefined {
  const [, index, name] = /^[./](\d+)[./](title|date|share)$/.exec(path) ?? [];
  switch (name) {
    case 'title':
      return `milestones.${Number(index)}.title`;
    case 'date':
      return `milestones.${Number(index)}.date`;
    case 'share':
      return `milestones.${Number(index)}.percent`;
    default:
      return undefined;
  }
}

/**
 * Finds the fields that a refusal is about: `title: …; milestones.1.date: …`. What it says in
 * another form is left to the message as a whole.
 *
 * @internal
 */
export function toServerProblems(message: string): ServerProblems {
  const problems: ServerProblems = { fields: [], refused: {} };
  const text = message.replace(/^The body is not valid: /, '');
  if (text.startsWith('Cannot filter by')) {
    return { fields: [], refused: { filter: text } };
  }
  for (const part of text.split(NEXT)) {
    const [, name, path, words] = PROBLEM.exec(part) ?? [];
    const field =
      name === 'milestones'
        ? toMilestoneField(path)
        : (name as keyof CampaignDraft | 'filter' | undefined);
    if (field === 'filter') {
      problems.refused.filter ??= words;
    } else if (field) {
      problems.fields.push({ field, message: words });
    } else if (name === 'milestones') {
      problems.refused.milestones ??= words;
    }
  }
  return problems;
}
