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

/** Who gets a page of their own: nobody, everybody, or only one trainee (by number in the roster); then there is nothing but that page. */
export type Pages = 'none' | 'all' | number;

/** Of Excel's own styles for good, bad and neutral, so that the words stay readable in print. */
const LOOKS: readonly (readonly [Verdict, colour: string, fill: string])[] = [
  ['notMet', '#9C0006', '#FFC7CE'],
  ['insufficientData', '#7F4A00', '#FFE9C9'],
  ['toAttest', '#7F4A00', '#FFF4D6'],
  ['pending', '#0F4C81', '#DCEBF8'],
  ['met', '#0B5A0B', '#DFF2DF'],
];

/** The share of the work that is putting findings into words; the rest is writing them. */
const WORDS_SHARE = 0.5;

/** Puts a checked roster into the tables of a report, giving way in between. */
export async function makeReport(
  live: LiveRoster,
  pages: Pages,
  language: Language,
  pace: Pace,
): Promise<WorkbookReport> {
  const overview = await finished(overviewOf(live), pace);
  const rows = new FindingRows(language);
  const onlyPage = typeof pages === 'number';
  const findings: ReportCell[][] = onlyPage ? [] : wholeListRows(overview, rows, language);
  const printed: { readonly rows: ReportCell[][]; readonly pages: Page[] } = { rows: [], pages: [] };
  for (const [index, entry] of overview.trainees.entries()) {
    if (!onlyPage) findings.push(...rowsOf(overview, entry, rows));
    if (pages === 'all' || pages === entry.trainee) addPage(printed, overview, entry, rows, language);
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
    frozenColumns: 0,
    pages: [],
    ...more,
  });
  const lists = (): ReportSheet[] => [
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
      ...(onlyPage ? [] : lists()),
      ...(pages === 'none'
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
    column(texts.requirement[language], 'text', 60),
    column(texts.kind[language], 'text', 80),
    column(texts.heading[language], 'text', 300),
    ...URGENCY.map((verdict) => column(VERDICT_WORDS[verdict][language], 'number', 75)),
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
    column(texts.trainee[language], 'text', 70),
    column(texts.name[language], 'text', 130),
    column(texts.requirement[language], 'text', 50),
    column(texts.kind[language], 'text', 75),
    column(texts.heading[language], 'text', 170),
    column(texts.verdict[language], 'verdict', 95),
    column(texts.explanation[language], 'note', 420),
    column(texts.shortfall[language], 'number', 60),
    column(texts.balance[language], 'text', 130),
    column(texts.due[language], 'date', 75),
    column(texts.source[language], 'text', 220),
    column(texts.cell[language], 'link', 110),
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

function rowsOf(
  { columns }: Overview,
  { trainee, programme, number, name }: TraineeEntry,
  rows: FindingRows,
): ReportCell[][] {
  return columns
    .filter((each) => each.programme === programme && asksForAttention(verdictAt(each, trainee)))
    .map(({ index }) => rows.row(programme, programme.evaluation.finding(index, trainee), [number, name]));
}

function pageColumns(language: Language): ReportColumn[] {
  return [
    column(texts.requirement[language], 'text', 55),
    column(texts.heading[language], 'text', 180),
    column(texts.verdict[language], 'verdict', 95),
    column(texts.explanation[language], 'note', 380),
    column(texts.due[language], 'date', 75),
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
    printed.rows.push(rows.pageRow(programme, programme.evaluation.finding(each.index, trainee)));
  }
  printed.rows.push(line('', ''));
}
