import type { LiveRoster } from '../../addin/live-roster';
import { formatDate, formatNumber, type Finding, type Verdict } from '../../dsl/index';
import { asksForAttention, URGENCY } from '../../report/attention';
import type { ProgrammeEvaluation } from '../../report/report';
import type { Language } from '../../wording/language';
import { VERDICT_WORDS } from '../../wording/phrases';
import { ALL_TRAINEES, KIND_WORDS } from '../../wording/table-words';
import {
  emptyTally,
  overviewOf,
  verdictAt,
  type Overview,
  type TraineeEntry,
} from '../report/model/overview';
import { finished } from '../shell/tasks';
import { FindingRows } from './finding-rows';
import type {
  Pace,
  Page,
  ReportCell,
  ReportColumn,
  ReportPart,
  ReportSheet,
  VerdictLook,
  WorkbookReport,
} from './report-sheet';
import { HEADINGS, SHEET_NAMES, texts } from './texts';

/** What a report is to hold. */
export interface ReportWish {
  /** The summary, the matrix and the findings of everybody. */
  readonly lists: boolean;
  /** Who gets a page of their own, by the keys of `TraineeEntry`. */
  readonly pages: ReadonlySet<string>;
}

export const ONLY_LISTS: ReportWish = { lists: true, pages: new Set() };

/** Of Excel's own styles for good, bad and neutral, so that the words stay readable in print. */
const LOOKS: readonly (readonly [Verdict, colour: string, fill: string])[] = [
  ['notMet', '#9C0006', '#FFC7CE'],
  ['insufficientData', '#7F4A00', '#FFE9C9'],
  ['toAttest', '#7F4A00', '#FFF4D6'],
  ['pending', '#0F4C81', '#DCEBF8'],
  ['met', '#0B5A0B', '#DFF2DF'],
];

/** A column: its heading, what its cells hold, and its width in points. */
type ColumnRow = readonly [heading: keyof typeof HEADINGS, kind: ReportColumn['kind'], width: number];

const SUMMARY_COLUMNS: readonly ColumnRow[] = [
  ['requirement', 'text', 72],
  ['kind', 'text', 80],
  ['title', 'text', 300],
];

const MATRIX_COLUMNS: readonly ColumnRow[] = [
  ['trainee', 'text', 70],
  ['name', 'text', 150],
];

const FINDING_COLUMNS: readonly ColumnRow[] = [
  ['trainee', 'text', 62],
  ['name', 'text', 115],
  ['requirement', 'text', 70],
  ['kind', 'text', 70],
  ['title', 'text', 155],
  ['verdict', 'verdict', 88],
  ['explanation', 'note', 360],
  ['shortfall', 'number', 65],
  ['balance', 'text', 110],
  ['due', 'date', 75],
  ['source', 'text', 165],
  ['cell', 'link', 95],
];

const PAGE_COLUMNS: readonly ColumnRow[] = [
  // On every row, so that a second sheet of paper still says whose it is.
  ['trainee', 'text', 55],
  ['requirement', 'text', 68],
  ['title', 'text', 135],
  ['verdict', 'verdict', 86],
  ['explanation', 'note', 310],
  ['due', 'date', 70],
];

function columnsOf(list: readonly ColumnRow[], language: Language): ReportColumn[] {
  return list.map(([heading, kind, width]) => ({ heading: HEADINGS[heading][language], kind, width }));
}

/** The share of the work that is putting findings into words; the rest is writing them. */
const WORDS_SHARE = 0.4;

/** Puts a checked roster into the tables of a report, giving way in between. */
export async function makeReport(
  live: LiveRoster,
  { lists, pages }: ReportWish,
  language: Language,
  pace: Pace,
): Promise<WorkbookReport> {
  const overview = await finished(overviewOf(live), pace);
  const rows = new FindingRows(language);
  const onList = lists ? await listFindings(overview, pace) : [];
  const findings = wholeListRows(onList, rows, language);
  const printed: { readonly rows: ReportCell[][]; readonly pages: Page[] } = { rows: [], pages: [] };
  for (const [index, entry] of overview.trainees.entries()) {
    if (lists)
      for (const row of rowsOf(overview, entry, rows)) {
        findings.push(row);
        await pace.breathe();
      }
    if (pages.has(entry.key)) addPage(printed, overview, entry, rows, language);
    pace.progress((WORDS_SHARE * (index + 1)) / overview.trainees.length);
    await pace.breathe();
  }
  const about = aboutText(overview, language);
  const sheet = (
    part: ReportPart,
    title: keyof typeof texts,
    more: Pick<ReportSheet, 'columns' | 'rows'> & Partial<ReportSheet>,
  ): ReportSheet => ({
    part,
    name: SHEET_NAMES[part][language],
    title: texts[title][language],
    about,
    notice: texts.replaced[language],
    frozenColumns: 0,
    pages: [],
    ...more,
  });
  const listSheets = (): ReportSheet[] => [
    sheet('summary', 'title', {
      columns: summaryColumns(language),
      rows: summaryRows(overview, onList, language),
    }),
    sheet('matrix', 'matrixTitle', {
      columns: matrixColumns(overview, language),
      rows: matrixRows(overview, language),
      frozenColumns: 2,
    }),
    sheet('findings', 'findingsTitle', { columns: columnsOf(FINDING_COLUMNS, language), rows: findings }),
  ];
  return {
    looks: LOOKS.map(([verdict, colour, fill]): VerdictLook => {
      return { verdict, word: VERDICT_WORDS[verdict][language], colour, fill };
    }),
    sheets: [
      ...(lists ? listSheets() : []),
      ...(pages.size === 0
        ? []
        : [sheet('trainees', 'traineesTitle', { columns: columnsOf(PAGE_COLUMNS, language), ...printed })]),
    ],
  };
}

function aboutText({ live, trainees, asOf }: Overview, language: Language): string {
  const { programmes, roster } = live.checked;
  const rules = programmes.map(({ book: { program } }) =>
    `${program.code} ${program.title} ${program.version}`.trim(),
  );
  const count = `${trainees.length} ${roster.people.type.names[language].many}`;
  return [rules.join(', '), `${texts.asOf[language]} ${formatDate(asOf, language)}`, count].join(' · ');
}

/** What the rules say of all trainees together. */
interface ListFinding {
  readonly programme: ProgrammeEvaluation;
  readonly finding: Finding;
}

/** One at a time: each looks at all records of its kind. */
async function listFindings({ live }: Overview, pace: Pace): Promise<ListFinding[]> {
  const found: ListFinding[] = [];
  for (const programme of live.checked.programmes)
    for (const finding of programme.evaluation.eachRosterFinding()) {
      found.push({ programme, finding });
      await pace.breathe();
    }
  return found;
}

function summaryColumns(language: Language): ReportColumn[] {
  return [
    ...columnsOf(SUMMARY_COLUMNS, language),
    ...URGENCY.map((verdict): ReportColumn => {
      return { heading: VERDICT_WORDS[verdict][language], kind: 'count', width: 82 };
    }),
  ];
}

function summaryRows(
  { columns, trainees }: Overview,
  onList: readonly ListFinding[],
  language: Language,
): ReportCell[][] {
  const ofTrainees = columns.map((each): ReportCell[] => {
    const tally = emptyTally();
    for (const { trainee, programme } of trainees) {
      if (programme === each.programme) tally[verdictAt(each, trainee)] += 1;
    }
    const { id, modality, title } = each.requirement;
    return [id, KIND_WORDS[modality][language], title, ...URGENCY.map((verdict) => tally[verdict])];
  });
  const ofList = onList.map(({ finding: { requirement, verdict } }): ReportCell[] => {
    const { id, modality, title } = requirement;
    const kind = `${KIND_WORDS[modality][language]} (${ALL_TRAINEES[language]})`;
    return [id, kind, title, ...URGENCY.map((each) => (each === verdict ? 1 : 0))];
  });
  return [...ofTrainees, ...ofList];
}

function matrixColumns({ columns }: Overview, language: Language): ReportColumn[] {
  return [
    ...columnsOf(MATRIX_COLUMNS, language),
    ...columns.map(({ requirement: { id } }): ReportColumn => ({ heading: id, kind: 'verdict', width: 68 })),
  ];
}

function matrixRows({ columns, trainees }: Overview, language: Language): ReportCell[][] {
  return trainees.map(({ number, name, trainee, programme }) => [
    number,
    name,
    ...columns.map((each) =>
      each.programme === programme ? VERDICT_WORDS[verdictAt(each, trainee)][language] : null,
    ),
  ]);
}

function wholeListRows(
  onList: readonly ListFinding[],
  rows: FindingRows,
  language: Language,
): ReportCell[][] {
  return onList
    .filter(({ finding }) => asksForAttention(finding.verdict))
    .map(({ programme, finding }) => rows.row(programme, finding, [ALL_TRAINEES[language], '']));
}

function* rowsOf(
  { columns }: Overview,
  { trainee, programme, number, name }: TraineeEntry,
  rows: FindingRows,
): Generator<ReportCell[]> {
  for (const each of columns)
    if (each.programme === programme && asksForAttention(verdictAt(each, trainee)))
      yield rows.row(programme, programme.evaluation.finding(each.index, trainee), [number, name]);
}

/** A heading, and every requirement that applies. */
function addPage(
  printed: { readonly rows: ReportCell[][]; readonly pages: Page[] },
  { columns }: Overview,
  { trainee, programme, number, name, regulation }: TraineeEntry,
  rows: FindingRows,
  language: Language,
): void {
  const { trainingYear, trainingMonths } = programme.evaluation.standing(trainee);
  const standing = [
    programme.book.program.title,
    ...(regulation === null ? [] : [regulation]),
    ...(trainingYear === null ? [] : [`${texts.trainingYear[language]} ${trainingYear}`]),
    ...(trainingMonths === null
      ? []
      : [`${formatNumber(trainingMonths, language)} ${texts.months[language]}`]),
  ];
  const line = (first: string, second: string): ReportCell[] => [
    first,
    second,
    ...Array<null>(PAGE_COLUMNS.length - 2).fill(null),
  ];
  printed.pages.push({ row: printed.rows.length });
  printed.rows.push(line(number, name), line('', standing.join(' · ')));
  for (const each of columns) {
    if (each.programme !== programme || verdictAt(each, trainee) === 'notApplicable') continue;
    printed.rows.push(rows.pageRow(programme, programme.evaluation.finding(each.index, trainee), number));
  }
  printed.rows.push(line('', ''));
}
