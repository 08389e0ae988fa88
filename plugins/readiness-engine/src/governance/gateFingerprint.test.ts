import { GateSpec } from '../policy/documents';
import {
  aGate,
  aGateInput,
  anApprovedReview,
  standingOf,
} from '../testUtils/gates';

const WAIVED = {
  a: { status: 'waived' as const, reason: 'it is waived', title: 'A' },
};

describe('what an approval is bound to', () => {
  const gate = aGate();

  it('goes back to review when a check is waived that was approved as passing, and says so', () => {
    const standing = standingOf(
      gate,
      aGateInput({ review: anApprovedReview(gate), checks: WAIVED }),
    );
    expect(standing).toMatchObject({
      status: 'in-review',
      changes: ['A is waived, approved was met'],
      approvals: { given: 0, next: 'lead' },
    });
  });

  it('passes with waivers when the waiver itself was approved', () => {
    const input = aGateInput({ checks: WAIVED });
    expect(
      standingOf(gate, { ...input, review: anApprovedReview(gate, input) })
        .status,
    ).toBe('passed-with-waivers');
  });

  it('names evidence that was exchanged under the approval', () => {
    const withNote = aGate({
      requires: { evidence: [{ name: 'note', title: 'Risk note' }] },
    });
    const note = { name: 'note', by: 'user:default/ada' };
    const before = aGateInput({
      evidence: [{ ...note, id: 'e1', givenAt: '2026-01-10T00:00:00Z' }],
    });
    const after = aGateInput({
      evidence: [
        ...before.evidence!,
        { ...note, id: 'e2', givenAt: '2026-01-14T00:00:00Z' },
      ],
      review: anApprovedReview(withNote, before),
    });
    expect(standingOf(withNote, after)).toMatchObject({
      status: 'in-review',
      changes: ['Risk note has been given anew'],
    });
  });

  it.each<[string, Partial<GateSpec>, string]>([
    [
      'another check',
      { requires: { checks: ['a', 'b'] } },
      'b is asked for since',
    ],
    [
      'a third step',
      {
        approvals: [
          ...aGate().approvals!,
          { name: 'board', title: 'Board', groups: ['board'] },
        ],
      },
      'what the policy asks for at this gate has changed',
    ],
    [
      'a larger quorum',
      {
        approvals: aGate().approvals!.map(step => ({ ...step, quorum: 2 })),
      },
      'what the policy asks for at this gate has changed',
    ],
  ])('asks anew when the policy comes to ask for %s', (_what, change, said) => {
    const checks = {
      ...aGateInput().checks,
      b: { status: 'pass' as const, reason: 'it passes' },
    };
    const record = anApprovedReview(gate, aGateInput({ checks }));
    const { passed } = standingOf(gate, aGateInput({ checks, review: record }));
    const standing = standingOf(
      aGate(change),
      aGateInput({
        checks,
        review: record,
        previous: { status: 'passed', passed },
      }),
    );
    expect(standing.status).toBe('in-review');
    expect(standing.changes).toContain(said);
    expect(standing.approvals).toMatchObject({ given: 0, next: 'lead' });
  });

  it('is not touched by new wording, nor by a new deadline', () => {
    const reworded = aGate({
      title: 'Released',
      description: 'Before users see it.',
      approvals: aGate().approvals!.map(step => ({
        ...step,
        title: step.title.toUpperCase(),
        deadline: 'P3D',
        escalateTo: ['heads'],
      })),
    });
    expect(
      standingOf(reworded, aGateInput({ review: anApprovedReview(gate) }))
        .status,
    ).toBe('passed');
  });

  it('keeps its pass for a new version unless the profile says otherwise', () => {
    const review = anApprovedReview(gate, aGateInput({ version: '14' }));
    expect(standingOf(gate, aGateInput({ version: '15', review })).status).toBe(
      'passed',
    );
    const each = aGate({ perVersion: true });
    expect(
      standingOf(
        each,
        aGateInput({
          version: '15',
          review: anApprovedReview(each, aGateInput({ version: '14' })),
        }),
      ),
    ).toMatchObject({
      status: 'in-review',
      changes: ['the version is 15, approved was 14'],
    });
  });
});
