import type { IToken } from 'chevrotain';
import type { DiagnosticList } from '../problems';
import { spanOf } from './places';
import { BulletToken, isOneOf, retyped } from './tokens';

/**
 * Says of lines that are indented as the items of the list above them, but lack the dash. Where more items follow, the list goes on through them;
 * else they are sentences of their own, and may be meant so.
 * @param items of a requirement
 * @returns the items as they are to be read
 */
export function withDashes(items: readonly IToken[][], problems: DiagnosticList): readonly IToken[][] {
  const result: IToken[][] = [];
  let list: IToken[] | undefined;
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    if (item === undefined) break;
    const without = list === undefined ? [] : indentedFrom(items, index, list);
    const [first] = without;
    if (list === undefined || first === undefined) {
      list = item.some(isBullet) ? item : undefined;
      result.push(item);
      continue;
    }
    const after = items[index + without.length];
    const goesOn = after?.[0] !== undefined && isBullet(after[0]);
    for (const sentence of without) {
      const [begin] = sentence;
      if (begin === undefined) continue;
      problems.report(goesOn ? 'dash-missing' : 'dash-forgotten', spanOf(begin), {});
      if (goesOn) list.push(retyped(begin, BulletToken, dashOf(list, begin)), ...sentence);
      else result.push(sentence);
    }
    if (goesOn) list.push(...after);
    index += without.length - (goesOn ? 0 : 1);
  }
  return result;
}

const isBullet = ({ tokenType }: IToken): boolean => tokenType === BulletToken;

/** The sentences from one on that are indented as the items of a list. */
function indentedFrom(items: readonly IToken[][], from: number, list: readonly IToken[]): IToken[][] {
  const end = items.findIndex(([first], index) => index >= from && !isIndented(first, list));
  return items.slice(from, end < 0 ? items.length : end);
}

function isIndented(first: IToken | undefined, list: readonly IToken[]): boolean {
  if (first === undefined || isBullet(first)) return false;
  if (isOneOf(first, ['Source', 'Note', 'AppliesTo', 'Unnoticed'])) return false;
  const column = columnOf(first);
  return column > columnOf(list[0]) && column >= columnOf(list.find(isBullet));
}

const columnOf = (token: IToken | undefined): number => token?.startColumn ?? 0;

/** As many dashes as the innermost list has in which a line stands. */
function dashOf(list: readonly IToken[], first: IToken): string {
  const bullet = list.findLast((token) => isBullet(token) && columnOf(token) <= columnOf(first));
  return bullet?.image ?? '-';
}
