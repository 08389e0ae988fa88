import { overlayPolicyFiles } from './overlayPolicyFiles';

const document = (kind: string, name: string, rest = '') =>
  `kind: ${kind}\nmetadata: { name: ${name} }\n${rest}`;

describe('overlayPolicyFiles', () => {
  it('blanks out replaced documents and keeps the lines of all others', () => {
    const text = [
      document('Check', 'a', 'x: 1\n'),
      document('Check', 'b'),
      document('Scorecard', 'a'),
    ].join('---\n');
    const [starter, own] = overlayPolicyFiles(
      [{ name: 's.yaml', text }],
      [{ name: 'o.yaml', text: document('Check', 'a') }],
    );
    expect(own.name).toBe('o.yaml');
    const lines = starter.text.split('\n');
    expect(lines).toHaveLength(text.split('\n').length);
    expect(lines.slice(0, 3).join('').trim()).toBe('');
    expect(lines.slice(3)).toEqual(text.split('\n').slice(3));
  });

  it('drops files of which nothing is left, and leaves unreadable ones for the compiler', () => {
    expect(
      overlayPolicyFiles(
        [
          { name: 's.yaml', text: document('Check', 'a') },
          { name: 'broken.yaml', text: 'a: [' },
        ],
        [{ name: 'o.yaml', text: document('Check', 'a') }],
      ).map(file => file.name),
    ).toEqual(['broken.yaml', 'o.yaml']);
  });
});
