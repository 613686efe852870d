import type { LiveRoster } from '../../addin/live-roster';
import { formatDate, formatNumber, type Verdict } from '../../dsl/index';
import { asksForAttention, URGENCY } from '../../report/attention';
import type { Language } from '../../wording/language';
import { VERDICT_WORDS } from '../../wording/phrases';
import {
  emptyTally,
  overviewOf,
  verdictAt,
  type Overview,
  type TraineeEntry,
} from '../report/model/overview';
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
import { KINDS, SHEET_NAMES, texts } from './texts';

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
  const findings: ReportCell[][] = lists ? wholeListRows(overview, rows, language) : [];
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
    sheet('summary', 'title', { columns: summaryColumns(language), rows: summaryRows(overview, language) }),
    sheet('matrix', 'matrixTitle', {
      columns: matrixColumns(overview, language),
      rows: matrixRows(overview, language),
      frozenColumns: 2,
    }),
    sheet('findings', 'findingsTitle', { columns: findingColumns(language), rows: findings }),
  ];
  return {
    looks: LOOKS.map(([verdict, colour, fill]): VerdictLook => {
      return { verdict, word: VERDICT_WORDS[verdict][language], colour, fill };
    }),
    sheets: [
      ...(lists ? listSheets() : []),
      ...(pages.size === 0
        ? []
        : [sheet('trainees', 'traineesTitle', { columns: pageColumns(language), ...printed })]),
    ],
  };
}

async function finished<Result>(steps: Generator<void, Result>, pace: Pace): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await pace.breathe();
  }
}

function aboutText({ live, trainees, asOf }: Overview, language: Language): string {
  const { programmes, roster } = live.checked;
  const rules = programmes.map(({ book: { program } }) =>
    `${program.code} ${program.title} ${program.version}`.trim(),
  );
  const count = `${trainees.length} ${roster.people.type.names[language].many}`;
  return [rules.join(', '), `${texts.asOf[language]} ${formatDate(asOf, language)}`, count].join(' · ');
}

function column(heading: string, kind: ReportColumn['kind'], width: number): ReportColumn {
  return { heading, kind, width };
}

function summaryColumns(language: Language): ReportColumn[] {
  return [
    column(texts.requirement[language], 'text', 72),
    column(texts.kind[language], 'text', 80),
    column(texts.heading[language], 'text', 300),
    ...URGENCY.map((verdict) => column(VERDICT_WORDS[verdict][language], 'count', 82)),
  ];
}

function summaryRows({ columns, trainees, live }: Overview, language: Language): ReportCell[][] {
  const ofTrainees = columns.map((each): ReportCell[] => {
    const tally = emptyTally();
    for (const { trainee, programme } of trainees) {
      if (programme === each.programme) tally[verdictAt(each, trainee)] += 1;
    }
    const { id, modality, title } = each.requirement;
    return [id, KINDS[modality][language], title, ...URGENCY.map((verdict) => tally[verdict])];
  });
  const ofList = live.checked.programmes.flatMap(({ evaluation }) =>
    evaluation.rosterFindings().map(({ requirement: { id, modality, title }, verdict }): ReportCell[] => {
      const kind = `${KINDS[modality][language]} (${texts.wholeList[language]})`;
      return [id, kind, title, ...URGENCY.map((each) => (each === verdict ? 1 : 0))];
    }),
  );
  return [...ofTrainees, ...ofList];
}

function matrixColumns({ columns }: Overview, language: Language): ReportColumn[] {
  return [
    column(texts.trainee[language], 'text', 70),
    column(texts.name[language], 'text', 150),
    ...columns.map(({ requirement }) => column(requirement.id, 'verdict', 68)),
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

function findingColumns(language: Language): ReportColumn[] {
  return [
    column(texts.trainee[language], 'text', 62),
    column(texts.name[language], 'text', 115),
    column(texts.requirement[language], 'text', 70),
    column(texts.kind[language], 'text', 70),
    column(texts.heading[language], 'text', 155),
    column(texts.verdict[language], 'verdict', 88),
    column(texts.explanation[language], 'note', 360),
    column(texts.shortfall[language], 'number', 65),
    column(texts.balance[language], 'text', 110),
    column(texts.due[language], 'date', 75),
    column(texts.source[language], 'text', 165),
    column(texts.cell[language], 'link', 95),
  ];
}

function wholeListRows({ live }: Overview, rows: FindingRows, language: Language): ReportCell[][] {
  return live.checked.programmes.flatMap((programme) =>
    programme.evaluation
      .rosterFindings()
      .filter(({ verdict }) => asksForAttention(verdict))
      .map((finding) => rows.row(programme, finding, [texts.wholeList[language], ''])),
  );
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

function pageColumns(language: Language): ReportColumn[] {
  return [
    // On every row, so that a second sheet of paper still says whose it is.
    column(texts.trainee[language], 'text', 55),
    column(texts.requirement[language], 'text', 68),
    column(texts.heading[language], 'text', 135),
    column(texts.verdict[language], 'verdict', 86),
    column(texts.explanation[language], 'note', 310),
    column(texts.due[language], 'date', 70),
  ];
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
  const width = pageColumns(language).length;
  const line = (first: string, second: string): ReportCell[] => [
    first,
    second,
    ...Array<null>(width - 2).fill(null),
  ];
  printed.pages.push({ row: printed.rows.length });
  printed.rows.push(line(number, name), line('', standing.join(' · ')));
  for (const each of columns) {
    if (each.programme !== programme || verdictAt(each, trainee) === 'notApplicable') continue;
    printed.rows.push(rows.pageRow(programme, programme.evaluation.finding(each.index, trainee), number));
  }
  printed.rows.push(line('', ''));
}
