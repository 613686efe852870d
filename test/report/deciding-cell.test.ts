/** The one cell that a finding points at is the one that its explanation is about. */
import { readFileSync } from 'node:fs';
import { asksForAttention } from '../../src/report/attention';
import { explainerOf } from '../../src/report/explainers';
import { readXlsx } from '../../src/roster/read-xlsx';
import { liveRoster } from '../taskpane/live';

interface Told {
  readonly trainee: string;
  readonly requirement: string;
  readonly text: string;
  readonly cell: string | null;
}

async function told(name: string): Promise<Told[]> {
  const { checked } = liveRoster(await readXlsx(new Uint8Array(readFileSync(`examples/${name}.xlsx`))));
  return checked.programmes.flatMap(({ evaluation, trainees, book }) =>
    trainees.flatMap((trainee) =>
      book.program.requirements.flatMap(({ id, wholeList }, index) => {
        if (wholeList) return [];
        const finding = evaluation.finding(index, trainee);
        if (!asksForAttention(finding.verdict)) return [];
        const explainer = explainerOf(evaluation, 'nl');
        const place = explainer.decidingCell(finding);
        return {
          trainee: checked.roster.keys[trainee] ?? '',
          requirement: id,
          text: explainer.reasons(finding),
          cell: place === null ? null : `${place.sheet}!${place.cell}`,
        };
      }),
    ),
  );
}

describe.each(['msk-rooster', 'ng-rooster'])('%s', (name) => {
  test('an explanation that names cells is about the one that is pointed at', async () => {
    const naming = (await told(name)).filter(({ text }) => /[A-Z]\w+![A-Z]+\d+/u.test(text));
    expect(naming.length).toBeGreaterThan(5);
    const elsewhere = naming.filter(({ text, cell }) => cell === null || !text.includes(cell));
    expect(elsewhere).toEqual([]);
  });
});

test('the cell of a breach, and that which a repair would change', async () => {
  const cells = new Map(
    (await told('msk-rooster')).map((one) => [`${one.trainee} ${one.requirement}`, one.cell]),
  );
  expect(cells.get('MSK-05 M09')).toBe('Stages!G29');
  expect(cells.get('MSK-23 M05')).toBe('Aios!J27');
});
