import { toServerProblems } from './toServerProblems';

describe('what the server refuses of a campaign', () => {
  it('is found by its path, also where a sentence has parts', () => {
    expect(
      toServerProblems(
        "The body is not valid: target.check: unknown check 'x'; owner: 'a b' is no reference to a group or user; filter.0: a campaign cannot be narrowed by 'text=x'; write <field>=<value> with one of kind, type; milestones.1.date: 2026-01-01 must be from 2026-02-01 to 2026-03-01; milestones.0.share: must be at most 1",
      ),
    ).toEqual({
      fields: [
        { field: 'target', message: "unknown check 'x'" },
        {
          field: 'owner',
          message: "'a b' is no reference to a group or user",
        },
        {
          field: 'milestones.1.date',
          message: '2026-01-01 must be from 2026-02-01 to 2026-03-01',
        },
        { field: 'milestones.0.percent', message: 'must be at most 1' },
      ],
      refused: {
        filter:
          "a campaign cannot be narrowed by 'text=x'; write <field>=<value> with one of kind, type",
      },
    });
  });

  it('is found in what the description of the API refuses', () => {
    expect(
      toServerProblems(
        'request/body/deadline must match format "date"; milestones must hold at most 20',
      ),
    ).toEqual({
      fields: [{ field: 'deadline', message: 'must match format "date"' }],
      refused: { milestones: 'must hold at most 20' },
    });
    expect(toServerProblems("Cannot filter by 'x=1'; write …").refused).toEqual(
      { filter: "Cannot filter by 'x=1'; write …" },
    );
    expect(toServerProblems('It is too late')).toEqual({
      fields: [],
      refused: {},
    });
  });
});
