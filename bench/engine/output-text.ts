import type { Output } from './bench-engine';
import { COMPARED_BY_ROWS } from './children';
import { CHECKS_OF_EDIT } from './edits';
import { goals, short } from './goals';
import { perSecond } from './output-json';
import { PROGRAMME_SIZE } from './programme';
import { SUBJECTS } from './subjects';
import { CHECKS } from './workload';

const number = (value: number): string => value.toLocaleString('en');

/** Tables, for people. */
export function textOutput(write: (text: string) => void): Output {
  return {
    size: ({ times: { milliseconds, ratios, trainees, rows }, memory }) => {
      write(
        block(
          `${number(trainees)} trainees, ${number(rows)} rows, ${CHECKS.length} checks each`,
          ['subject', 'checks a second', '× hand-written', 'extra MiB'],
          SUBJECTS.map((subject, index) => [
            subject,
            number(perSecond(trainees * CHECKS.length, milliseconds[index]!)),
            short(ratios[index]!),
            String(memory[index]?.extra ?? ''),
          ]),
        ),
      );
    },
    densities: (densities) => {
      const usual = densities[0]!;
      write(
        block(
          `time a row, ${number(usual.trainees)} trainees with more and more rows, against the usual ${short(usual.rows / usual.trainees)}`,
          ['subject', ...densities.map(({ rows, trainees }) => `${short(rows / trainees)} rows`)],
          COMPARED_BY_ROWS.map((subject, index) => [
            subject,
            ...densities.map(({ milliseconds, rows }) =>
              short(milliseconds[index]! / rows / (usual.milliseconds[index]! / usual.rows)),
            ),
          ]),
        ),
      );
    },
    edits: (trainees, edits) => {
      write(
        block(
          `edits, ${number(trainees)} trainees, ${CHECKS_OF_EDIT} checks`,
          ['what', 'ms'],
          [
            ['one edited row: whole roster read again, one trainee judged', short(edits.wholeRoster)],
            ['one edited row: what differs read and judged, as the add-in does', short(edits.oneRow)],
            ['one edited row of one trainee: what differs read and judged', short(edits.oneTrainee)],
            ['one edited row: all rows of one trainee read anew and judged', short(edits.oneTraineeAnew)],
            ['unchanged ranges compared', short(edits.sameRanges)],
            ['the same ranges through JSON', short(edits.jsonThereAndBack)],
          ],
        ),
      );
    },
    rules: (rules) => {
      write(
        block(
          'rule files',
          ['lines', 'compile ms', 'after an edit ms', 'lines a second'],
          rules.map(({ lines, compile, recheck }) => [
            number(lines),
            short(compile),
            short(recheck),
            number(perSecond(lines, compile)),
          ]),
        ),
      );
    },
    programme: (trainees, { rows, milliseconds }) => {
      write(
        block(
          `whole programme: ${PROGRAMME_SIZE} requirements, ${number(trainees)} trainees, ${number(rows)} rows, one core`,
          ['seconds', 'verdicts a second'],
          [[short(milliseconds / 1000), number(perSecond(trainees * PROGRAMME_SIZE, milliseconds))]],
        ),
      );
    },
    end: (sizes, edits) => {
      write(
        block(
          'goals (2,000 trainees unless said otherwise)',
          ['goal', 'moonshot', 'floor', 'measured', 'outcome'],
          goals(sizes, edits).map(({ number, text, moonshot, floor, measured, outcome }) => [
            `${number} ${text}`,
            moonshot,
            floor,
            measured,
            outcome,
          ]),
        ),
      );
    },
  };
}

/** A title and a table with columns of even width. */
function block(title: string, headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [headings, ...rows];
  const widths = headings.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string => {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
    );
    return `  ${cells.join('  ')}`.trimEnd();
  };
  return `${title}\n${all.map(line).join('\n')}\n\n`;
}
