import { toWords } from 'backstage-plugin-readiness-react';

/** A section in words: `ml-model/monitoring` becomes `monitoring (ml model)`. @internal */
export function toSectionText(section: string): string {
  const [scorecard, name] = section.split('/');
  return name ? `${toWords(name)} (${toWords(scorecard)})` : toWords(section);
}
