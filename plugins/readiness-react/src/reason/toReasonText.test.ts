import { toReasonText } from './toReasonText';

describe('toReasonText', () => {
  it.each([
    [
      'drift monitoring (prometheus) is out of date',
      'Drift monitoring (prometheus) is out of date',
    ],
    ['no value for x', 'No value for x'],
    ['missing: The load test passes', 'Missing: The load test passes'],
    ['élan', 'Élan'],
    ['p95 latency is 412 ms', 'p95 latency is 412 ms'],
    ['ci.unitTestsPass is false', 'ci.unitTestsPass is false'],
    ['model_card is empty', 'model_card is empty'],
    ['The model card names none', 'The model card names none'],
    ['7 days', '7 days'],
    [
      'user:default/grace.moreau asked for changes, then group:default/model-risk.',
      'grace.moreau asked for changes, then model-risk.',
    ],
    ['user:default/grace asked for changes', 'Grace asked for changes'],
    ['component:default/x is gone', 'component:default/x is gone'],
    ['', ''],
  ])('writes %p as %p', (reason, text) => {
    expect(toReasonText(reason)).toBe(text);
  });
});
