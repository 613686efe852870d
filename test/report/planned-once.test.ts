/** A row that lies ahead is rejected for that, and not a second time because one sentence of the requirement would not select it. */
import { readFileSync } from 'node:fs';
import { explainerOf } from '../../src/report/explainers';
import { readXlsx } from '../../src/roster/read-xlsx';
import { liveRoster } from '../taskpane/live';

const AHEAD = 'ligt na de peildatum';

test('each row that lies ahead is rejected once', async () => {
  const { checked } = liveRoster(await readXlsx(new Uint8Array(readFileSync('examples/ng-rooster.xlsx'))));
  const twice: string[] = [];
  let ahead = 0;
  for (const { evaluation, trainees, book } of checked.programmes) {
    for (const trainee of trainees) {
      for (const [index, { id, wholeList }] of book.program.requirements.entries()) {
        if (wholeList) continue;
        const { rejected } = explainerOf(evaluation, 'nl').explain(evaluation.finding(index, trainee));
        const rowOf = ({ sheet, cell }: (typeof rejected)[number]): string =>
          `${sheet} ${cell.replace(/^[A-Z]+/u, '')}`;
        const planned = new Set(rejected.filter(({ note }) => note.startsWith(AHEAD)).map(rowOf));
        ahead += planned.size;
        for (const one of rejected)
          if (!one.note.startsWith(AHEAD) && planned.has(rowOf(one)))
            twice.push(`${id} ${rowOf(one)}: ${one.note}`);
      }
    }
  }
  expect(ahead).toBeGreaterThan(10);
  expect(twice).toEqual([]);
});
