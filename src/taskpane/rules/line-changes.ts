/** Lines of two texts side by side: equal ones counted, the others as they are. */
export type LineChange =
  | { readonly kind: 'equal'; readonly count: number }
  | { readonly kind: 'mine' | 'theirs'; readonly line: string };

/** Beyond this, the middle of two texts is shown as wholly different: nobody reads such a comparison line by line. */
const MOST_COMPARED = 2_000;

/** What differs between two texts, line by line: the fewest lines that must go and come (by the longest common sequence). */
export function lineChanges(mine: string, theirs: string): LineChange[] {
  const left = mine.trimEnd().split(/\r\n|\r|\n/u);
  const right = theirs.trimEnd().split(/\r\n|\r|\n/u);
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start++;
  let end = 0;
  const most = Math.min(left.length, right.length) - start;
  while (end < most && left.at(-1 - end) === right.at(-1 - end)) end++;
  const middle = middleChanges(left.slice(start, left.length - end), right.slice(start, right.length - end));
  return merged([{ kind: 'equal', count: start }, ...middle, { kind: 'equal', count: end }]);
}

function middleChanges(left: readonly string[], right: readonly string[]): LineChange[] {
  const mine = (line: string): LineChange => ({ kind: 'mine', line });
  const theirs = (line: string): LineChange => ({ kind: 'theirs', line });
  if (left.length * right.length > MOST_COMPARED * MOST_COMPARED)
    return [...left.map(mine), ...right.map(theirs)];
  const width = right.length + 1;
  // How many lines from here on are equal in both.
  const common = new Uint16Array((left.length + 1) * width);
  const at = (row: number, column: number): number => common[row * width + column] ?? 0;
  for (let row = left.length - 1; row >= 0; row--) {
    for (let column = right.length - 1; column >= 0; column--) {
      common[row * width + column] =
        left[row] === right[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const changes: LineChange[] = [];
  let row = 0;
  let column = 0;
  while (row < left.length || column < right.length) {
    if (row < left.length && column < right.length && left[row] === right[column]) {
      changes.push({ kind: 'equal', count: 1 });
      row++;
      column++;
    } else if (column >= right.length || (row < left.length && at(row + 1, column) >= at(row, column + 1))) {
      changes.push(mine(left[row++] ?? ''));
    } else {
      changes.push(theirs(right[column++] ?? ''));
    }
  }
  return changes;
}

function merged(changes: readonly LineChange[]): LineChange[] {
  const together: LineChange[] = [];
  for (const change of changes) {
    const last = together.at(-1);
    if (change.kind === 'equal' && last?.kind === 'equal')
      together.splice(-1, 1, { kind: 'equal', count: last.count + change.count });
    else if (change.kind !== 'equal' || change.count > 0) together.push(change);
  }
  return together;
}
