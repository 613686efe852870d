import { stdout } from 'node:process';
import { formatDate, formatNumber } from '../dsl/index';
import type { Day } from '../records/dates';
import type { CheckedRoster, TraineeReport } from '../report/report';
import type { Diagnostic } from '../wording/diagnostics';
import type { Language } from '../wording/language';
import { VERDICT_WORDS } from '../wording/phrases';
import { styled } from './colours';
import { workbookDiagnosticLine } from './text-diagnostics';

type FindingReport = TraineeReport['findings'][number];
type VerdictWord = FindingReport['verdict'];

/** A sign and a colour beside the word: no verdict is told by colour alone. */
const SIGNS: Record<VerdictWord, { sign: string; colour: Parameters<typeof styled>[0] }> = {
  met: { sign: '✓', colour: 'green' },
  notMet: { sign: '✗', colour: 'red' },
  pending: { sign: '…', colour: 'blue' },
  insufficientData: { sign: '?', colour: 'yellow' },
  waived: { sign: '○', colour: 'cyan' },
  notApplicable: { sign: '–', colour: 'gray' },
  toAttest: { sign: '!', colour: 'magenta' },
};

const ORDER: readonly VerdictWord[] = [
  'notMet',
  'insufficientData',
  'toAttest',
  'pending',
  'waived',
  'met',
  'notApplicable',
];

/** Problems with the data that are shown in full; the rest are counted. */
const SHOWN_DIAGNOSTICS = 25;

const WORDS = {
  asOf: { nl: 'Peildatum', en: 'Reference date' },
  workbook: { nl: 'Werkmap', en: 'Workbook' },
  programme: { nl: 'Opleiding', en: 'Programme' },
  year: { nl: 'opleidingsjaar', en: 'training year' },
  months: { nl: 'opleidingsmaanden', en: 'training months' },
  advice: { nl: 'advies', en: 'advice' },
  forecast: { nl: 'prognose', en: 'forecast' },
  summary: { nl: 'Samenvatting', en: 'Summary' },
  trainee: { nl: 'Aios', en: 'Trainee' },
  data: { nl: 'Gegevens', en: 'Data' },
  more: { nl: 'en nog {count}', en: 'and {count} more' },
  requirementsOnly: { nl: 'eisen, adviezen niet meegeteld', en: 'requirements, advice not counted' },
} as const;

export interface TextReport {
  readonly workbook: string;
  readonly asOf: Day;
  readonly checked: CheckedRoster;
  readonly reports: readonly TraineeReport[];
  readonly diagnostics: readonly Diagnostic[];
  readonly language: Language;
}

/** Prints a report for people: every trainee with every finding, what is wrong with the data, and a summary at the end. */
export function writeTextReport(report: TextReport): void {
  const { language } = report;
  const width = Math.max(60, Math.min(stdout.isTTY ? stdout.columns : 110, 140));
  print(`${WORDS.workbook[language]}: ${report.workbook}`);
  print(`${WORDS.asOf[language]}: ${formatDate(report.asOf, language)}`);
  for (const { book } of report.checked.programmes) {
    print(
      `${WORDS.programme[language]}: ${book.program.title} (${book.program.code}${book.program.version === '' ? '' : `, ${book.program.version}`})`,
    );
  }
  for (const trainee of report.reports) writeTrainee(trainee, language, width);
  writeDiagnostics(report.diagnostics, language, width);
  writeSummary(report.reports, language);
}

function print(line = ''): void {
  stdout.write(`${line}\n`);
}

function writeTrainee(trainee: TraineeReport, language: Language, width: number): void {
  print();
  const where = [
    trainee.programme,
    trainee.trainingYear === null ? '' : `${WORDS.year[language]} ${trainee.trainingYear}`,
    trainee.trainingMonths === null
      ? ''
      : `${formatNumber(trainee.trainingMonths, language)} ${WORDS.months[language]}`,
  ].filter((part) => part !== '');
  print(styled('bold', `${trainee.id}  ${trainee.name}`) + styled('gray', `  ${where.join(', ')}`));
  for (const finding of trainee.findings) writeFinding(finding, language, width);
}

const ID_WIDTH = 6;

function writeFinding(finding: FindingReport, language: Language, width: number): void {
  const { sign, colour } = SIGNS[finding.verdict];
  const word = VERDICT_WORDS[finding.verdict][language];
  const kind = finding.kind === 'advice' ? styled('gray', ` (${WORDS.advice[language]})`) : '';
  const willFail = finding.verdict === 'pending' && finding.forecast !== null && finding.forecast !== 'met';
  const forecast = willFail
    ? `, ${WORDS.forecast[language]}: ${VERDICT_WORDS[finding.forecast ?? 'pending'][language]}`
    : '';
  print(
    `  ${styled(colour, sign)} ${finding.requirement.padEnd(ID_WIDTH)}${finding.title}${kind}: ${styled(colour, word)}${forecast}`,
  );
  const isTold = finding.verdict !== 'met' && finding.verdict !== 'notApplicable';
  if (!isTold) return;
  const indent = ' '.repeat(4 + ID_WIDTH);
  for (const line of wrapped(finding.explanation, width - indent.length))
    print(indent + styled('gray', line));
}

/** Lines of at most so many characters, broken at spaces. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

function writeDiagnostics(diagnostics: readonly Diagnostic[], language: Language, width: number): void {
  if (diagnostics.length === 0) return;
  print();
  print(styled('bold', WORDS.data[language]));
  const order = { error: 0, warning: 1, information: 2 };
  const sorted = [...diagnostics].sort((left, right) => order[left.severity] - order[right.severity]);
  for (const one of sorted.slice(0, SHOWN_DIAGNOSTICS)) {
    const sign =
      one.severity === 'error'
        ? styled('red', '✗')
        : one.severity === 'warning'
          ? styled('yellow', '!')
          : styled('gray', '·');
    const [first = '', ...others] = wrapped(workbookDiagnosticLine(one, language), width - 4);
    print(`  ${sign} ${first}`);
    for (const line of others) print(`    ${line}`);
  }
  const rest = sorted.length - SHOWN_DIAGNOSTICS;
  if (rest > 0) print(`  ${WORDS.more[language].replace('{count}', String(rest))}`);
}

function writeSummary(reports: readonly TraineeReport[], language: Language): void {
  print();
  print(styled('bold', `${WORDS.summary[language]} (${WORDS.requirementsOnly[language]})`));
  const shown = ORDER.filter((verdict) => verdict !== 'notApplicable');
  const idWidth = Math.max(WORDS.trainee[language].length, ...reports.map(({ id }) => id.length)) + 2;
  const nameWidth = Math.min(28, Math.max(4, ...reports.map(({ name }) => name.length))) + 2;
  const heading = shown.map((verdict) => VERDICT_WORDS[verdict][language]);
  print(
    `  ${WORDS.trainee[language].padEnd(idWidth)}${' '.repeat(nameWidth)}${heading.map((word) => word.padStart(word.length + 2)).join('')}`,
  );
  const totals = new Map<VerdictWord, number>();
  for (const { id, name, findings } of reports) {
    const counts = shown.map(
      (verdict) =>
        findings.filter((finding) => finding.kind === 'requirement' && finding.verdict === verdict).length,
    );
    const cells = counts.map((count, index) => {
      const verdict = shown[index] ?? 'met';
      totals.set(verdict, (totals.get(verdict) ?? 0) + count);
      const text = (count === 0 ? '·' : String(count)).padStart((heading[index]?.length ?? 0) + 2);
      return count === 0 ? styled('gray', text) : styled(SIGNS[verdict].colour, text);
    });
    print(`  ${id.padEnd(idWidth)}${shortened(name, nameWidth - 2).padEnd(nameWidth)}${cells.join('')}`);
  }
  const sums = shown.map((verdict, index) =>
    String(totals.get(verdict) ?? 0).padStart((heading[index]?.length ?? 0) + 2),
  );
  print(`  ${String(reports.length).padEnd(idWidth)}${' '.repeat(nameWidth)}${sums.join('')}`);
}

function shortened(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
}
