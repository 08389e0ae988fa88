import { splitFrontMatter } from '../markdown/frontMatter';
import { normaliseText } from '../markdown/normaliseText';
import { readOutline } from '../markdown/outline';
import { readSections } from '../markdown/readSections';
import { createVocabulary } from '../markdown/Vocabulary';

/**
 * What a runbook covers.
 * @public
 */
export interface Runbook {
  hasRollback: boolean;
  hasEscalation: boolean;
  coversDrift: boolean;
}

const runbookVocabulary = createVocabulary<'rollback' | 'escalation' | 'drift'>(
  [
    {
      id: 'rollback',
      contains: [
        'roll(?:ing)?[ -]?backs?',
        'rolling back',
        'revert(?:ing)?',
        'restor(?:e|ing) (?:the )?(?:previous|last)',
        '(?:previous|earlier|last good) (?:model|version|release)',
        'back ?out',
      ],
    },
    {
      id: 'escalation',
      contains: [
        'escalat(?:e|ion|ions|ing)',
        'on[ -]?call',
        'contacts?',
        'who to (?:call|page|ask|contact)',
        'pag(?:er|ing)',
      ],
      equals: ['support', 'people'],
    },
    {
      id: 'drift',
      contains: [
        'drift(?:s|ed|ing)?',
        're-?train(?:ing)?',
        'model (?:quality|performance|degradation|decay|staleness)',
        'degraded (?:model|predictions?|quality)',
        'stale model',
      ],
    },
  ],
);

/**
 * Reads which subjects a runbook has a section on; the rules are those of the model card reader.
 *
 * @throws InputError when the front matter is not valid YAML; the message names the line.
 * @public
 */
export function readRunbook(text: string): Runbook {
  const { body } = splitFrontMatter(normaliseText(text));
  const sections = readSections(readOutline(body), runbookVocabulary);
  return {
    hasRollback: sections.has('rollback'),
    hasEscalation: sections.has('escalation'),
    coversDrift: sections.has('drift'),
  };
}
