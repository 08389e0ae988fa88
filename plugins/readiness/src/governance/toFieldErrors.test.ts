import { toFieldErrors } from './toFieldErrors';

const FIELDS = ['url', 'expiresAt', 'reason'];

describe('toFieldErrors', () => {
  it.each([
    [
      'expiresAt must be in the future',
      [['expiresAt', 'must be in the future']],
    ],
    [
      'The body is not valid: url: Invalid url; reason: is needed',
      [
        ['url', 'Invalid url'],
        ['reason', 'is needed'],
      ],
    ],
    ['request/body/reason must be string', [['reason', 'must be string']]],
    ['$.url: must be http', [['url', 'must be http']]],
  ])('of %p', (message, expected) => {
    expect([...toFieldErrors(message, FIELDS)]).toEqual(expected);
  });

  it('leaves alone what is about something else', () => {
    expect(toFieldErrors('The profile names no evidence x', FIELDS).size).toBe(
      0,
    );
    expect(toFieldErrors('The body is not valid: step: x', FIELDS).size).toBe(
      0,
    );
  });
});
