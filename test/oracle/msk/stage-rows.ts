/** Random stages of a training in musculoskeletal medicine. */
import fc from 'fast-check';
import { addMonths, type DayNumber } from '../calendar';
import { pick, rarely } from '../random';
import { FULL_TIME, type Stage } from '../roster';

/** Thirds too, which no decimal number holds. */
export const FTES = [
  FULL_TIME,
  FULL_TIME,
  FULL_TIME,
  FULL_TIME,
  FULL_TIME / 2,
  144,
  162,
  5 * 30,
  5 * 7,
  5 * 34,
];
const SITES = ['Praktijk Noord', 'Praktijk Zuid', 'Praktijk West', 'Ziekenhuis'];
const NAMES = [
  'Orthopedie',
  'Sportgeneeskunde',
  'Pijnpoli',
  'Neurochirurgie',
  'Neurologie',
  'Reumatologie',
  'Dermatologie',
  'Radiologie',
];
export interface Block {
  readonly kind: string;
  readonly name: string;
  readonly site: string;
  readonly months: number;
  readonly moreDays: number;
  readonly gap: number;
  readonly fte: number;
  readonly split: number;
  readonly parallel: boolean;
}

function block(
  kinds: readonly string[],
  months: readonly number[],
  sites: readonly string[],
): fc.Arbitrary<Block> {
  return fc.record({
    kind: pick(...kinds),
    name: pick(...NAMES),
    site: pick(...sites),
    months: pick(...months),
    moreDays: rarely(0, 20, fc.integer({ min: -12, max: 25 })),
    gap: rarely(0, 12, fc.integer({ min: 1, max: 40 })),
    fte: rarely(0, 15, pick(...FTES)),
    split: rarely(0, 15, fc.integer({ min: 5, max: 120 })),
    parallel: fc.boolean(),
  });
}

/** Often in the usual order and length. */
export const usualBlocks: fc.Arbitrary<Block[]> = fc
  .tuple(
    block(['introductie'], [3, 3, 3, 2, 4], SITES),
    block(['orthopedie', 'sportgeneeskunde'], [5, 5, 6, 7, 3, 4], ['Ziekenhuis']),
    block(['orthopedie', 'sportgeneeskunde', 'neurochirurgie'], [0, 0, 1, 2], ['Ziekenhuis']),
    block(['pijnpoli', 'neurochirurgie'], [3, 3, 2, 4, 1], ['Ziekenhuis']),
    block(['keuzestage'], [1, 1, 1, 2, 0], ['Ziekenhuis']),
    block(['praktijk'], [6, 6, 3, 2, 9], SITES),
    block(['praktijk'], [6, 6, 3, 4, 9], SITES),
    block(['praktijk'], [0, 0, 0, 1, 3], SITES),
  )
  .chain((blocks) =>
    fc
      .tuple(fc.shuffledSubarray(blocks, { minLength: 8 }), fc.nat(9), fc.integer({ min: 1, max: 8 }))
      .map(([mixed, chance, length]) => {
        const order = chance < 2 ? mixed : blocks;
        return chance === 3 ? order.slice(0, length) : order;
      }),
  );

/** One block after the other; a long one may be split, or held at two sites at once. */
export function stagesOf(
  blocks: readonly Block[],
  begin: DayNumber,
  usualFte: number,
  stretch: boolean,
): Stage[] {
  let at = begin;
  return blocks.flatMap(
    ({ kind, name, site, months, moreDays, gap, fte: ownFte, split, parallel }): Stage[] => {
      const fte = ownFte === 0 ? usualFte : ownFte;
      const lengthened = stretch ? (months * FULL_TIME) / fte : months;
      const whole = Math.floor(lengthened);
      const first = at + gap;
      const last = addMonths(first, whole) + Math.ceil((lengthened - whole) * 30) + moreDays - 1;
      if (last < first) return [];
      at = last + 1;
      const stage: Stage = {
        name,
        kind,
        site,
        country: 'blank',
        begin: first,
        end: last,
        fte,
        consent: 'blank',
      };
      if (split > 0 && first + split < last)
        return [
          { ...stage, end: first + split - 1 },
          { ...stage, begin: first + split },
        ];
      if (parallel && fte === FULL_TIME / 2)
        return [
          stage,
          {
            ...stage,
            site: site === 'Ziekenhuis' ? site : 'Praktijk Oost',
            begin: Math.min(last, first + gap),
          },
        ];
      return [stage];
    },
  );
}
