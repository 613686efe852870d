/** What explanations name: on random rosters with blanks, every cell that is called blank is, and nothing is left open without a reason. */
import fc from 'fast-check';
import { KNOWN, placeOf, type Roster } from '../../src/records/columns';
import type { TraineeReport } from '../../src/report/report';
import { cases, nuclearCases, type Case } from './generate';
import { checkedOf, reportsOf } from './pipeline';
import { workbookOf } from './workbook';

const SETTINGS = { numRuns: 80, seed: 20260301 };
const AMPLE_TIME = 240_000;

/** Cells of which something is known, by sheet and address. */
function filledCells({ tables, people }: Roster): ReadonlySet<string> {
  const filled = new Set<string>();
  for (const table of new Set([...tables, people])) {
    for (const { field, states } of table.columns) {
      for (let row = 0; row < table.count; row++) {
        const { sheet, cell } = placeOf(table, row, field.index);
        if (states[row] === KNOWN) filled.add(`${sheet}!${cell}`);
      }
    }
  }
  return filled;
}

const BLANK = /([^\s(,]+![A-Z]+\d+) \(([^()]*) is leeg of onleesbaar\)/gu;

/** Cells that a finding calls blank; each with the name of its column. */
function calledBlank({ explanation, counted, rejected, unknown, parts }: TraineeReport['findings'][number]): {
  cell: string;
  field: string;
}[] {
  const said = [explanation, ...parts.map((part) => part.explanation)].flatMap((text) =>
    Array.from(text.matchAll(BLANK), ([, cell = '', field = '']) => ({ cell, field })),
  );
  const noted = [...counted, ...rejected, ...unknown].flatMap(({ sheet, cell, note }) => {
    const field = / ?is leeg of onleesbaar$/u.exec(note) === null ? null : note.split(' is leeg')[0];
    return field === null ? [] : [{ cell: `${sheet}!${cell}`, field: field ?? '' }];
  });
  return [...said, ...noted];
}

/** That a cell lies before another, that it differs from one of the same day: these are filled, and leave it open what is meant. */
const NAMES_NO_BLANK =
  /ligt vóór|zegt iets anders|er is geen kolom voor|geen blad met|kon niet worden gelezen|parameter \S+ is niet ingesteld|hangt af van/u;

async function faultsOf(one: Case): Promise<string[]> {
  const checked = await checkedOf(workbookOf([one.trainee], one.writing), one.asOf);
  const filled = filledCells(checked.roster);
  const faults: string[] = [];
  for (const { findings } of reportsOf(checked)) {
    for (const finding of findings) {
      const { requirement, verdict, explanation, unknown } = finding;
      for (const { cell, field } of calledBlank(finding))
        if (filled.has(cell) || field === '')
          faults.push(`${requirement} calls ${cell} (${field}) blank: ${explanation}`);
      for (const { sheet, cell, note } of unknown)
        if (filled.has(`${sheet}!${cell}`) && !NAMES_NO_BLANK.test(note))
          faults.push(`${requirement} does not know ${sheet}!${cell} (${note})`);
      if (verdict === 'insufficientData' && !NAMES_NO_BLANK.test(explanation) && unknown.length === 0)
        faults.push(`${requirement} names nothing: ${explanation}`);
    }
  }
  return faults;
}

describe.each([
  { name: 'musculoskeletal medicine', casesOf: cases },
  { name: 'nuclear medicine', casesOf: nuclearCases },
])('$name', ({ casesOf }) => {
  test.each([
    { blank: 10, error: 5 },
    { blank: 40, error: 20 },
  ])(
    'names only cells that are blank, and at least one where data are insufficient: %j',
    async (spoiling) => {
      await fc.assert(
        fc.asyncProperty(casesOf(spoiling), async (one) => {
          expect(await faultsOf(one)).toEqual([]);
        }),
        SETTINGS,
      );
    },
    AMPLE_TIME,
  );
});
