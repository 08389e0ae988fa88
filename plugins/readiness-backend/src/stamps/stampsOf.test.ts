import { readinessGateAnnotation } from 'backstage-plugin-readiness-common';
import { changesStamps, Stamped, stampsOf } from './stampsOf';

const assessment = {
  level: { name: 'managed', title: 'Managed', rank: 2, of: 4 },
  profile: { name: 'regulated', title: 'Regulated', path: [] },
  deliveryMode: { name: 'operate', title: 'Operate', declaredIn: 'catalog' },
  gates: [{ name: 'model-validated', status: 'blocked' }],
} as unknown as Stamped;

describe('stampsOf', () => {
  it('says none where nothing is known', () => {
    expect(stampsOf(assessment, ['model-validated', 'data-ready'])).toEqual({
      'readiness-status/level': 'managed',
      'readiness-status/profile': 'regulated',
      'readiness-status/risk-tier': 'none',
      'readiness-status/mode': 'operate',
      'readiness-status/gate-model-validated': 'blocked',
      'readiness-status/gate-data-ready': 'none',
    });
    expect(new Set(Object.values(stampsOf(undefined, ['one'])))).toEqual(
      new Set(['none']),
    );
  });

  it('keeps names as short as the catalog wants them', () => {
    const [, name] = readinessGateAnnotation('g'.repeat(100)).split('/');
    expect(name).toHaveLength(63);
  });
});

describe('changesStamps', () => {
  it('looks at what is stamped only', () => {
    expect(changesStamps(undefined, assessment)).toBe(true);
    const same = { ...assessment, score: 0.7 };
    expect(changesStamps(assessment, same)).toBe(false);
    const passed = {
      ...assessment,
      gates: [{ name: 'model-validated', status: 'passed' }],
    } as unknown as Stamped;
    expect(changesStamps(assessment, passed)).toBe(true);
  });
});
