const MAX_DISTANCE = 2;

/** How many letters must be changed, added or dropped to come from one word to the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(
        Math.min(
          row[j] + 1,
          next[j - 1] + 1,
          row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    }
    row = next;
  }
  return row[b.length];
}

/**
 * The known word that was probably meant: one that is two letters away at most, or that begins like it.
 * @internal
 */
export function suggest(
  word: string,
  known: readonly string[],
): string | undefined {
  const lower = word.toLowerCase();
  const near = known
    .map(candidate => ({
      candidate,
      away: distance(lower, candidate.toLowerCase()),
    }))
    .sort((a, b) => a.away - b.away)[0];
  if (near && near.away <= MAX_DISTANCE) {
    return near.candidate;
  }
  return known.find(
    candidate => lower.length > 3 && candidate.toLowerCase().startsWith(lower),
  );
}
