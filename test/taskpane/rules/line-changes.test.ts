import fc from 'fast-check';
import { lineChanges } from '../../../src/taskpane/rules/line-changes';

const lines = fc.array(fc.constantFrom('a', 'b', 'c', '  d'), { maxLength: 12 });

test('the lines of each side, with the equal ones, are the texts again', () => {
  fc.assert(
    fc.property(lines, lines, (left, right) => {
      const mine = [...left, 'end'].join('\n');
      const theirs = [...right, 'end'].join('\n');
      const rest = { mine: mine.split('\n'), theirs: theirs.split('\n') };
      for (const change of lineChanges(mine, theirs)) {
        if (change.kind === 'equal') {
          expect(rest.mine.splice(0, change.count)).toEqual(rest.theirs.splice(0, change.count));
        } else {
          expect(rest[change.kind].shift()).toBe(change.line);
        }
      }
      expect(rest).toEqual({ mine: [], theirs: [] });
    }),
  );
});

test('what is equal is told once, and only what differs is shown', () => {
  expect(lineChanges('a\nb\nc\nd', 'a\nB\nc\nd')).toEqual([
    { kind: 'equal', count: 1 },
    { kind: 'mine', line: 'b' },
    { kind: 'theirs', line: 'B' },
    { kind: 'equal', count: 2 },
  ]);
  expect(lineChanges('a\r\nb', 'a\nb\n')).toEqual([{ kind: 'equal', count: 2 }]);
});
