import { stdout } from 'node:process';
import { COMPARED_BY_ROWS, inChild } from './children';
import { CHECKS_OF_EDIT, type EditTimes } from './edits';
import { goals, short } from './goals';
import type { SubjectMemory, SubjectTimes } from './measure';
import { PROGRAMME_SIZE, type ProgrammeTime } from './programme';
import type { RuleFileTimes } from './rule-files';
import { SUBJECTS } from './subjects';
import { CHECKS } from './workload';

/** Everything that one run of the benchmark found. */
export interface Measured {
  readonly sizes: readonly { readonly times: SubjectTimes; readonly memory: readonly SubjectMemory[] }[];
  /** The same trainees with one, two and four times the usual rows. */
  readonly densities: readonly SubjectTimes[];
  readonly edits: EditTimes;
  readonly editTrainees: number;
  readonly rules: readonly RuleFileTimes[];
  readonly programme: ProgrammeTime;
  readonly programmeTrainees: number;
}

const USUAL_SIZES = [100, 2000, 20_000];
const EDIT_TRAINEES = 2000;
const DENSITIES = [1, 2, 4];
const DENSITY_TRAINEES = 1000;

/** `npm run bench -- engine [--json] [TRAINEES …]`: the engine beside hand-written evaluators and other rule engines. */
export function benchEngine(sizes: readonly number[], asJson: boolean): void {
  const measured = measureAll(sizes.length > 0 ? sizes : USUAL_SIZES);
  stdout.write(asJson ? jsonLines(measured) : tables(measured));
}

function measureAll(sizes: readonly number[]): Measured {
  const programmeTrainees = Math.max(...sizes);
  return {
    sizes: sizes.map((trainees) => ({
      times: inChild('times', trainees, runsOf(trainees)),
      memory: SUBJECTS.map((_, subject) => inChild('memory', subject, trainees)),
    })),
    densities: DENSITIES.map((density) =>
      inChild('density', DENSITY_TRAINEES, density, runsOf(DENSITY_TRAINEES)),
    ),
    edits: inChild('edits', EDIT_TRAINEES, 9),
    editTrainees: EDIT_TRAINEES,
    rules: inChild('rules', 15),
    programme: inChild('programme', programmeTrainees, 3),
    programmeTrainees,
  };
}

function runsOf(trainees: number): number {
  return trainees >= 10_000 ? 3 : trainees >= 1000 ? 7 : 15;
}

/** One measured subject, as `--json` prints it. */
interface Line {
  readonly bench: 'engine';
  readonly subject: string;
  readonly trainees: number;
  readonly rows: number;
  readonly checksPerSecond: number | null;
  readonly ratioToHandWritten: number | null;
  readonly peakMiB: number | null;
}

function jsonLines(measured: Measured): string {
  const lines: Line[] = [];
  const add = (subject: string, trainees: number, rows: number, rest: Partial<Line>): void => {
    const nothing = { checksPerSecond: null, ratioToHandWritten: null, peakMiB: null };
    lines.push({ bench: 'engine', subject, trainees, rows, ...nothing, ...rest });
  };
  const addTimes = (
    subjects: readonly string[],
    times: SubjectTimes,
    memory: readonly SubjectMemory[],
  ): void => {
    subjects.forEach((subject, index) => {
      const milliseconds = times.milliseconds[index]!;
      add(subject, times.trainees, times.rows, {
        checksPerSecond: perSecond(times.trainees * CHECKS.length, milliseconds),
        ratioToHandWritten: Number(short(milliseconds / times.milliseconds[0]!)),
        peakMiB: memory[index]?.peak ?? null,
      });
    });
  };
  for (const { times, memory } of measured.sizes) addTimes(SUBJECTS, times, memory);
  for (const times of measured.densities) addTimes(COMPARED_BY_ROWS, times, []);
  const { edits, editTrainees, programme, programmeTrainees } = measured;
  const perEdit = (milliseconds: number): Partial<Line> => ({
    checksPerSecond: perSecond(CHECKS_OF_EDIT, milliseconds),
  });
  add('one edited row, whole roster read again', editTrainees, 1, perEdit(edits.wholeRoster));
  add('one edited row, one trainee read again', editTrainees, 1, perEdit(edits.oneTrainee));
  add('whole programme', programmeTrainees, programme.rows, {
    checksPerSecond: perSecond(programmeTrainees * PROGRAMME_SIZE, programme.milliseconds),
  });
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

function perSecond(checks: number, milliseconds: number): number {
  return Math.round((checks / milliseconds) * 1000);
}

function tables(measured: Measured): string {
  const { densities, edits, editTrainees, programme, programmeTrainees, rules } = measured;
  const number = (value: number): string => value.toLocaleString('en');
  const blocks = measured.sizes.map(({ times, memory }) =>
    block(
      `${number(times.trainees)} trainees, ${number(times.rows)} rows, ${CHECKS.length} checks each`,
      ['subject', 'checks a second', '× hand-written', 'extra MiB'],
      SUBJECTS.map((subject, index) => [
        subject,
        number(perSecond(times.trainees * CHECKS.length, times.milliseconds[index]!)),
        short(times.milliseconds[index]! / times.milliseconds[0]!),
        String(memory[index]?.extra ?? ''),
      ]),
    ),
  );
  const [usual] = densities;
  blocks.push(
    block(
      `time a row, ${number(DENSITY_TRAINEES)} trainees with more and more rows, against the usual ${short((usual?.rows ?? 0) / DENSITY_TRAINEES)}`,
      ['subject', ...densities.map(({ rows, trainees }) => `${short(rows / trainees)} rows`)],
      COMPARED_BY_ROWS.map((subject, index) => [
        subject,
        ...densities.map(({ milliseconds, rows }) =>
          short(milliseconds[index]! / rows / (usual!.milliseconds[index]! / usual!.rows)),
        ),
      ]),
    ),
    block(
      `edits, ${number(editTrainees)} trainees, ${CHECKS_OF_EDIT} checks`,
      ['what', 'ms'],
      [
        ['one edited row: whole roster read again, one trainee judged', short(edits.wholeRoster)],
        ['one edited row: one trainee read and judged', short(edits.oneTrainee)],
        ['unchanged ranges compared', short(edits.sameRanges)],
        ['the same ranges through JSON', short(edits.jsonThereAndBack)],
      ],
    ),
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
    block(
      `whole programme: ${PROGRAMME_SIZE} requirements, ${number(programmeTrainees)} trainees, ${number(programme.rows)} rows, one core`,
      ['seconds', 'verdicts a second'],
      [
        [
          short(programme.milliseconds / 1000),
          number(perSecond(programmeTrainees * PROGRAMME_SIZE, programme.milliseconds)),
        ],
      ],
    ),
    block(
      'goals (2,000 trainees unless said otherwise)',
      ['goal', 'moonshot', 'floor', 'measured', 'outcome'],
      goals(measured).map(({ number, text, ...rest }) => [
        `${number} ${text}`,
        rest.moonshot,
        rest.floor,
        rest.measured,
        rest.outcome,
      ]),
    ),
  );
  return blocks.join('\n');
}

/** A title and a table with columns of even width. */
function block(title: string, headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [headings, ...rows];
  const widths = headings.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string =>
    `  ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  ')}`;
  return `${title}\n${all.map((row) => line(row).trimEnd()).join('\n')}\n`;
}
