interface FenceLine {
  char: '`' | '~';
  length: number;
  /** Has an info string, so it can open a block but not close one. */
  opensOnly: boolean;
}

const FENCE = /^ {0,3}(?:[-*+>] +)?(`{3,}|~{3,})(.*)$/;
const HEADING = /^ {0,3}#{1,6}[ \t]+\S/;
const DEEP_HEADING = /^ {0,3}#{2,6}[ \t]+\S/;

/**
 * Ends code fences that were never closed, so that the headings after them are found. CommonMark lets such a
 * fence swallow the rest of the file; people forget to close them. A fence counts as never closed when
 *
 * - no closing line follows it, or
 * - another fence with a language is opened before it closes, or
 * - the file has an odd number of fences and this is the first that holds a blank line followed by a heading.
 *
 * It is then closed at the next blank line or heading. Linear in the length of the text.
 * @internal
 */
export function closeFences(text: string): string {
  const lines = text.split('\n');
  const fences = lines.map(parseFence);
  const closers = longestClosersAfter(fences);
  const first = pair(lines, fences, closers, undefined);
  if (first.dangling && first.suspect !== undefined) {
    return pair(lines, fences, closers, first.suspect).lines.join('\n');
  }
  return first.lines.join('\n');
}

function parseFence(line: string): FenceLine | undefined {
  const match = FENCE.exec(line);
  if (!match || (match[1][0] === '`' && match[2].includes('`'))) {
    return undefined;
  }
  return {
    char: match[1][0] === '`' ? '`' : '~',
    length: match[1].length,
    opensOnly: match[2].trim() !== '',
  };
}

/** For each line the longest closing fence of either kind below it. */
function longestClosersAfter(fences: (FenceLine | undefined)[]) {
  const result: { '`': number; '~': number }[] = [];
  const longest = { '`': 0, '~': 0 };
  for (let index = fences.length - 1; index >= 0; index--) {
    result[index] = { ...longest };
    const fence = fences[index];
    if (fence && !fence.opensOnly) {
      longest[fence.char] = Math.max(longest[fence.char], fence.length);
    }
  }
  return result;
}

function pair(
  lines: string[],
  fences: (FenceLine | undefined)[],
  closers: { '`': number; '~': number }[],
  neverClosed: number | undefined,
): { lines: string[]; dangling: boolean; suspect: number | undefined } {
  const out: string[] = [];
  let dangling = false;
  let suspect: number | undefined;
  let open: { fence: FenceLine; at: number; heals: boolean } | undefined;
  // Where a fence that holds a heading would have to be cut, should it turn out to be never closed.
  let cut: number | undefined;

  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    const fence = fences[index];
    if (open) {
      const same = fence?.char === open.fence.char ? fence : undefined;
      if (open.heals && (line.trim() === '' || HEADING.test(line))) {
        out.push(open.fence.char.repeat(open.fence.length));
        open = undefined;
      } else if (same && !same.opensOnly && same.length >= open.fence.length) {
        if (suspect === undefined && cut !== undefined) {
          suspect = open.at;
        }
        open = undefined;
      } else if (same?.opensOnly && same.length === open.fence.length) {
        // Start over from the fence that was not closed, this time ending it early.
        out.length -= index - open.at;
        const end = endOfUnclosed(lines, open.at + 1, index);
        out.push(...lines.slice(open.at, end));
        out.push(open.fence.char.repeat(open.fence.length));
        out.push(...lines.slice(end, index));
        open = { fence: same, at: index, heals: false };
        cut = undefined;
        if (closers[index][same.char] < same.length) {
          open.heals = true;
          dangling = true;
        }
      } else if (
        cut === undefined &&
        DEEP_HEADING.test(line) &&
        lines[index - 1].trim() === ''
      ) {
        cut = index;
      }
    } else if (fence) {
      const closes = closers[index][fence.char] >= fence.length;
      dangling ||= !closes;
      open = { fence, at: index, heals: !closes || index === neverClosed };
      cut = undefined;
    }
    out.push(line);
  }
  return { lines: out, dangling, suspect };
}

function endOfUnclosed(lines: string[], from: number, to: number): number {
  for (let index = from; index < to; index++) {
    if (lines[index].trim() === '' || HEADING.test(lines[index])) {
      return index;
    }
  }
  return to;
}
