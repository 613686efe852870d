import { formulasIn, type PlacedBlock } from '../../addin/read-cells';
import { Fingerprint } from '../../records/hash';

/** Lets others have their turn; throws once nobody wants the work any more. */
export type Breathe = () => Promise<void>;

/**
 * Work that asks Excel for something and goes on with the answer. A step that yields null goes on once what it loads is there; one that yields a block of cells
 * gets a fingerprint of what stands in it, however much that is.
 */
export type Rounds<Result> = Generator<PlacedBlock | null, Result, string>;

type All<Results extends readonly unknown[]> = { readonly [Index in keyof Results]: Rounds<Results[Index]> };

interface Going {
  readonly work: Rounds<unknown>;
  readonly index: number;
  readonly wanted: PlacedBlock | null;
}

/**
 * Does several pieces of work at the same time: what all of them wait for is asked of Excel in one request. In Excel on the web each request takes its
 * time. Their results come in their order.
 */
export async function inRounds<Results extends readonly unknown[]>(
  context: Excel.RequestContext,
  all: All<Results>,
  breathe: Breathe = () => Promise.resolve(),
): Promise<Results> {
  const results: unknown[] = [];
  const next = (work: Rounds<unknown>, index: number, print: string): Going[] => {
    const step = work.next(print);
    if (step.done !== true) return [{ work, index, wanted: step.value }];
    results[index] = step.value;
    return [];
  };
  let going = all.flatMap((work, index) => next(work, index, ''));
  while (going.length > 0) {
    const asking = going.filter(({ wanted }) => wanted === null);
    if (asking.length > 0) {
      await context.sync();
      going = going.flatMap((one) => (one.wanted === null ? next(one.work, one.index, '') : [one]));
    } else {
      // Cells come last and all together: a reply that would be too large takes nothing else with it.
      const prints = await fingerprints(
        going.flatMap(({ wanted }) => wanted ?? []),
        breathe,
      );
      going = going.flatMap(({ work, index }, place) => next(work, index, prints[place] ?? ''));
    }
  }
  return results as unknown as Results;
}

async function fingerprints(blocks: readonly PlacedBlock[], breathe: Breathe): Promise<string[]> {
  const contents = blocks.map(() => new Fingerprint());
  for await (const { block, rows } of formulasIn(blocks)) {
    for (const cell of rows.flat()) contents[block]?.addText(`${typeof cell} ${String(cell)}\n`);
    await breathe();
  }
  return blocks.map(
    ({ row, column, rows, columns }, index) =>
      `${row} ${column} ${rows} ${columns} ${contents[index]?.digits ?? ''}`,
  );
}
