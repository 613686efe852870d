import type { Part } from './part';

/** What is said of one part by itself. */
export function alone(part: Part): string {
  return withMark(part, part.pieceCount);
}

/** What is said of the parts of one sentence together: what is the same of several is said once, and what all of them end with at the end. */
export function together(parts: readonly Part[]): string {
  const [first] = parts;
  if (first === undefined) return '';
  if (parts.length === 1) return alone(first);
  const common = commonEnd(parts);
  let text = '';
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index]!;
    let earlier = 0;
    while (earlier < index && !isAlike(parts[earlier]!, part, common)) earlier++;
    // What is the same of an earlier one is said with that: see below.
    if (earlier < index) continue;
    for (let later = index + 1; later < parts.length; later++)
      if (isAlike(part, parts[later]!, common)) part.marks += `, ${parts[later]!.value}`;
    if (text !== '') text += '; ';
    text += withMark(part, part.pieceCount - common);
  }
  const { pieces, pieceCount, balances, planned } = first;
  for (let place = pieceCount - common; place < pieceCount; place++) {
    const isAmount = place <= balances || place === planned;
    text += isAmount ? `; elk ${pieces[place]!}` : `; ${pieces[place]!}`;
  }
  return text;
}

function withMark({ marks, pieces }: Part, count: number): string {
  let text = marks === '' ? pieces[0]! : `${marks}: ${pieces[0]!}`;
  for (let index = 1; index < count; index++) text += `, ${pieces[index]!}`;
  return text;
}

/** How many pieces at their end all parts have in common, but for the first of each. */
function commonEnd(parts: readonly Part[]): number {
  const { pieces, pieceCount } = parts[0]!;
  let common = pieceCount - 1;
  for (let index = 1; index < parts.length && common > 0; index++) {
    const { pieces: others, pieceCount: count } = parts[index]!;
    let alike = 0;
    while (alike < common && pieces[pieceCount - 1 - alike] === others[count - 1 - alike]) alike++;
    common = alike;
  }
  return common;
}

/** Whether two parts have the same pieces, but for those that all have in common. */
function isAlike({ pieces, pieceCount }: Part, other: Part, common: number): boolean {
  if (pieceCount !== other.pieceCount) return false;
  for (let place = 0; place < pieceCount - common; place++)
    if (pieces[place] !== other.pieces[place]) return false;
  return true;
}
