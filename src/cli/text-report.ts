import { stdout } from 'node:process';
import { formatDate, formatNumber } from '../dsl/index';
import { placeName } from '../records/columns';
import { URGENCY } from '../report/attention';
import type { BriefFinding, BriefTrainee, CheckedRoster, TraineeReport } from '../report/report';
import type { Diagnostic } from '../wording/diagnostics';
import type { Bilingual, Language } from '../wording/language';
import { VERDICT_WORDS } from '../wording/phrases';
import { KIND_WORDS } from '../wording/table-words';
import { shortened } from '../wording/text';
import { styled } from './colours';
import { linesText } from './lines';
import { workbookDiagnosticLine } from './text-diagnostics';
import { VERDICT_SIGNS } from './verdict-signs';

type FullFinding = TraineeReport['findings'][number];
type VerdictWord = BriefFinding['verdict'];

/** Problems with the data that are shown in full; the rest are counted. */
const SHOWN_DIAGNOSTICS = 25;

const WORDS = {
  asOf: { nl: 'Peildatum', en: 'Reference date' },
  workbook: { nl: 'Werkmap', en: 'Workbook' },
  programme: { nl: 'Opleiding', en: 'Programme' },
  rules: { nl: 'Regels', en: 'Rules' },
  source: { nl: 'Bron', en: 'Source' },
  counted: { nl: 'Telt mee', en: 'Counted' },
  rejected: { nl: 'Telt niet mee', en: 'Not counted' },
  unknown: { nl: 'Onbekend', en: 'Unknown' },
  year: { nl: 'opleidingsjaar', en: 'training year' },
  months: { nl: 'opleidingsmaanden', en: 'training months' },
  forecast: { nl: 'prognose', en: 'forecast' },
  noRules: { nl: 'er zijn geen regels voor deze opleiding', en: 'there are no rules for this programme' },
  summary: { nl: 'Samenvatting', en: 'Summary' },
  trainee: { nl: 'Aios', en: 'Trainee' },
  data: { nl: 'Gegevens', en: 'Data' },
  more: { nl: 'en nog {count}', en: 'and {count} more' },
  wholeList: { nl: 'Hele lijst', en: 'Whole list' },
  requirementsOnly: { nl: 'eisen, adviezen niet meegeteld', en: 'requirements, advice not counted' },
} as const;

export interface TextReport {
  readonly workbook: string;
  /** Where the rules come from. */
  readonly rules: Bilingual;
  readonly checked: CheckedRoster;
  /** In full, with the source and the cells of each finding, or in brief. */
  readonly trainees: Iterable<BriefTrainee | TraineeReport>;
  /** Findings on all trainees together. */
  readonly roster: readonly BriefFinding[];
  readonly diagnostics: readonly Diagnostic[];
  readonly language: Language;
}

/** A report for people, piece by piece: every trainee with every finding, the whole list, what is wrong with the data, and a summary at the end. */
export function* textReport(report: TextReport): Generator<string> {
  const { language, checked } = report;
  const width = Math.max(60, Math.min(stdout.isTTY ? stdout.columns : 110, 140));
  const heading = [
    `${WORDS.workbook[language]}: ${report.workbook}`,
    `${WORDS.asOf[language]}: ${formatDate(checked.asOf, language)}`,
    ...checked.programmes.map(({ book: { program } }) => {
      const version = program.version === '' ? '' : `, ${program.version}`;
      return `${WORDS.programme[language]}: ${program.title} (${program.code}${version})`;
    }),
    `${WORDS.rules[language]}: ${report.rules[language]}`,
  ];
  yield linesText(heading);
  const summary: SummaryRow[] = [];
  for (const trainee of report.trainees) {
    summary.push(summaryRow(trainee));
    yield linesText(traineeLines(trainee, language, width));
  }
  yield linesText(rosterLines(report.roster, language, width));
  yield linesText(diagnosticsLines(report.diagnostics, language, width));
  yield linesText(summaryLines(summary, language));
}

function traineeLines(trainee: BriefTrainee | TraineeReport, language: Language, width: number): string[] {
  const where = [
    trainee.programme,
    trainee.regulation ?? '',
    trainee.trainingYear === null ? '' : `${WORDS.year[language]} ${trainee.trainingYear}`,
    trainee.trainingMonths === null
      ? ''
      : `${formatNumber(trainee.trainingMonths, language)} ${WORDS.months[language]}`,
  ].filter((part) => part !== '');
  const heading = styled('bold', whoseText(trainee)) + styled('gray', `  ${where.join(', ')}`);
  if (trainee.findings.length === 0)
    return ['', heading, `  ${styled('yellow', '!')} ${WORDS.noRules[language]}`];
  return ['', heading, ...trainee.findings.flatMap((finding) => findingLines(finding, language, width))];
}

/** A trainee's number and name. */
export function whoseText({ id, name }: Pick<BriefTrainee, 'id' | 'name'>): string {
  return name === '' ? id : `${id}  ${name}`;
}

function rosterLines(findings: readonly BriefFinding[], language: Language, width: number): string[] {
  if (findings.length === 0) return [];
  const lines = findings.flatMap((finding) => findingLines(finding, language, width));
  return ['', styled('bold', WORDS.wholeList[language]), ...lines];
}

const ID_WIDTH = 6;

function findingLines(finding: BriefFinding | FullFinding, language: Language, width: number): string[] {
  const { sign, colour } = VERDICT_SIGNS[finding.verdict];
  const word = VERDICT_WORDS[finding.verdict][language];
  const kind = finding.kind === 'advice' ? styled('gray', ` (${KIND_WORDS.advice[language]})`) : '';
  const { forecast } = finding;
  const outlook =
    finding.verdict !== 'pending' || forecast === null || forecast === 'met'
      ? ''
      : `, ${WORDS.forecast[language]}: ${VERDICT_WORDS[forecast][language]}`;
  const heading = `  ${styled(colour, sign)} ${finding.requirement.padEnd(ID_WIDTH)}${finding.title}${kind}: ${styled(colour, word)}${outlook}`;
  const indent = ' '.repeat(4 + ID_WIDTH);
  const texts = [
    ...('counted' in finding
      ? [withoutVerdict(finding.explanation), ...evidence(finding, language)]
      : [finding.explanation ?? '']),
  ];
  const lines = texts.flatMap((one) => wrapped(one, width - indent.length));
  return [heading, ...lines.map((line) => indent + styled('gray', line))];
}

/** An explanation begins with the verdict, which stands above it already. */
const withoutVerdict = (explanation: string): string =>
  explanation.slice(explanation.indexOf('. ') + 1).trim();

/** The cells that a list of evidence shows; the rest are counted. */
const SHOWN_CELLS = 12;

/** The cells that a finding rests on, each kind on a line, and where the rule comes from. */
function evidence({ counted, rejected, unknown, source }: FullFinding, language: Language): string[] {
  const cells = (name: 'counted' | 'rejected' | 'unknown', notes: FullFinding['counted']): string[] => {
    if (notes.length === 0) return [];
    const shown = notes.slice(0, SHOWN_CELLS).map((each) => `${placeName(each)} (${each.note})`);
    const rest = notes.length - SHOWN_CELLS;
    if (rest > 0) shown.push(WORDS.more[language].replace('{count}', String(rest)));
    return [`${WORDS[name][language]}: ${shown.join('; ')}`];
  };
  return [
    ...cells('unknown', unknown),
    ...cells('counted', counted),
    ...cells('rejected', rejected),
    ...(source === '' ? [] : [`${WORDS.source[language]}: ${source}`]),
  ];
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

function diagnosticsLines(diagnostics: readonly Diagnostic[], language: Language, width: number): string[] {
  if (diagnostics.length === 0) return [];
  const order = { error: 0, warning: 1, information: 2 };
  const sorted = [...diagnostics].sort((left, right) => order[left.severity] - order[right.severity]);
  const lines = sorted.slice(0, SHOWN_DIAGNOSTICS).flatMap((one) => {
    const sign =
      one.severity === 'error'
        ? styled('red', '✗')
        : one.severity === 'warning'
          ? styled('yellow', '!')
          : styled('gray', '·');
    const [first = '', ...others] = wrapped(workbookDiagnosticLine(one, language), width - 4);
    return [`  ${sign} ${first}`, ...others.map((line) => `    ${line}`)];
  });
  const rest = sorted.length - SHOWN_DIAGNOSTICS;
  const more = rest > 0 ? [`  ${WORDS.more[language].replace('{count}', String(rest))}`] : [];
  return ['', styled('bold', WORDS.data[language]), ...lines, ...more];
}

interface SummaryRow {
  readonly id: string;
  readonly name: string;
  /** How many requirements have each verdict. */
  readonly counts: ReadonlyMap<VerdictWord, number>;
}

function summaryRow({ id, name, findings }: BriefTrainee): SummaryRow {
  const counts = new Map<VerdictWord, number>();
  for (const { kind, verdict } of findings) {
    if (kind !== 'advice') counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  }
  return { id, name, counts };
}

/** The widest a column of the summary is, in characters. */
const WIDEST = 28;

function summaryLines(rows: readonly SummaryRow[], language: Language): string[] {
  const columns = URGENCY.filter((verdict) => verdict !== 'notApplicable').map((verdict) => ({
    verdict,
    word: VERDICT_WORDS[verdict][language],
    total: rows.reduce((sum, { counts }) => sum + (counts.get(verdict) ?? 0), 0),
  }));
  const widest = (texts: readonly string[]): number =>
    texts.reduce((width, one) => Math.max(width, one.length), 0);
  const idWidth = Math.min(WIDEST, widest([WORDS.trainee[language], ...rows.map(({ id }) => id)]));
  const nameWidth = Math.min(WIDEST, widest(rows.map(({ name }) => name)));
  const row = (id: string, name: string, cells: readonly string[]): string =>
    `  ${shortened(id, idWidth).padEnd(idWidth)}  ${shortened(name, nameWidth).padEnd(nameWidth)}  ${cells.join('')}`;
  const cell = (verdict: VerdictWord, word: string, count: number): string => {
    const padded = (count === 0 ? '·' : String(count)).padStart(word.length + 2);
    return count === 0 ? styled('gray', padded) : styled(VERDICT_SIGNS[verdict].colour, padded);
  };
  return [
    '',
    styled('bold', `${WORDS.summary[language]} (${WORDS.requirementsOnly[language]})`),
    row(
      WORDS.trainee[language],
      '',
      columns.map(({ word }) => word.padStart(word.length + 2)),
    ),
    ...rows.map(({ id, name, counts }) =>
      row(
        id,
        name,
        columns.map(({ verdict, word }) => cell(verdict, word, counts.get(verdict) ?? 0)),
      ),
    ),
    row(
      String(rows.length),
      '',
      columns.map(({ word, total }) => String(total).padStart(word.length + 2)),
    ),
  ];
}
