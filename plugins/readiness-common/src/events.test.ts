import { readinessSignalKey } from './events';

describe('readinessSignalKey', () => {
  it.each([
    // Published test vectors of FNV-1a, 64 bits.
    ['', 'cbf29ce484222325'],
    ['a', 'af63dc4c8601ec8c'],
    ['foobar', '85944171f73967e8'],
  ])('hashes %p as published', (text, expected) => {
    expect(readinessSignalKey(text)).toBe(expected);
  });

  it('is the same however the ref is written', () => {
    expect(readinessSignalKey('Component:default/Claims-Triage')).toBe(
      readinessSignalKey('component:default/claims-triage'),
    );
  });
});
