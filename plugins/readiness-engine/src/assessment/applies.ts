import { JsonObject } from '@backstage/types';
import { CompiledApplicability } from '../policy/CompiledPolicy';

/** Whether something concerns the entity of this assessment. @internal */
export type Applies = (
  applicability: CompiledApplicability | undefined,
) => boolean;

/** Asks every distinct predicate once per entity; see `predicateSubject`. @internal */
export function createApplies(subject: JsonObject): Applies {
  const answers = new Map<CompiledApplicability, boolean>();
  return applicability => {
    if (!applicability) {
      return true;
    }
    const answer = answers.get(applicability) ?? applicability.matches(subject);
    answers.set(applicability, answer);
    return answer;
  };
}
