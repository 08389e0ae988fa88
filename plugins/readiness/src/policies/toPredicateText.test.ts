import { toPredicateText } from './toPredicateText';

describe('toPredicateText', () => {
  it.each([
    [{ kind: 'component' }, 'kind is component'],
    [
      { kind: 'component', 'spec.type': { $in: ['agent', 'llm-app'] } },
      'kind is component and spec.type is one of agent, llm-app',
    ],
    [
      {
        $any: [
          { kind: 'component', 'spec.type': 'agent' },
          { kind: 'airesource' },
        ],
      },
      '(kind is component and spec.type is agent) or kind is airesource',
    ],
    [
      {
        $all: [
          { 'metadata.tags': { $contains: 'ml' } },
          { $not: { 'spec.lifecycle': { $exists: false } } },
        ],
      },
      'metadata.tags contains ml and not (spec.lifecycle is not there)',
    ],
    [
      { 'relations.ownedBy': { $hasPrefix: 'group:' } },
      'relations.ownedBy begins with group:',
    ],
    [
      { 'metadata.links': { $contains: { type: 'runbook' } } },
      'metadata.links contains (type is runbook)',
    ],
    [{ 'spec.x': { $later: 1 } }, 'spec.x is {"$later":1}'],
  ])('%j', (predicate, text) => {
    expect(toPredicateText(predicate)).toBe(text);
  });
});
