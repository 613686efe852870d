import { formatDate, type Verdict } from '../dsl/index';
import type { Day } from '../records/dates';
import type { Flip, RequirementChange } from '../report/diff';
import type { Language } from '../wording/language';
import { VERDICT_WORDS } from '../wording/phrases';
import { styled } from './colours';
import { linesText } from './lines';
import { whoseText } from './text-report';
import { VERDICT_SIGNS } from './verdict-signs';

const WORDS = {
  workbook: { nl: 'Werkmap', en: 'Workbook' },
  asOf: { nl: 'Peildatum', en: 'Reference date' },
  rules: { nl: 'Regels', en: 'Rules' },
  added: { nl: 'nieuw', en: 'new' },
  removed: { nl: 'vervallen', en: 'gone' },
  wholeList: { nl: 'Hele lijst', en: 'Whole list' },
  none: { nl: 'geen oordeel', en: 'no verdict' },
  same: { nl: 'Er verandert geen oordeel.', en: 'No verdict changes.' },
  summary: {
    nl: 'Veranderde oordelen: {flips}, van {trainees} aios. Nieuwe eisen: {added}, vervallen: {removed}.',
    en: 'Verdicts that change: {flips}, of {trainees} trainees. New requirements: {added}, gone: {removed}.',
  },
} as const;

export interface TextDiff {
  readonly workbook: string;
  readonly asOf: Day;
  readonly before: string;
  readonly after: string;
  readonly changes: readonly RequirementChange[];
}

/** What a change of rules does, for people: requirement by requirement, each trainee whose verdict flips. */
export function textDiff(diff: TextDiff, language: Language): string {
  const lines = [
    `${WORDS.workbook[language]}: ${diff.workbook}`,
    `${WORDS.asOf[language]}: ${formatDate(diff.asOf, language)}`,
    `${WORDS.rules[language]}: ${diff.before} → ${diff.after}`,
    ...diff.changes.flatMap((change) => changeLines(change, language)),
    '',
    summary(diff.changes, language),
  ];
  return linesText(lines);
}

function changeLines({ requirement, title, change, flips }: RequirementChange, language: Language): string[] {
  const mark = change === 'kept' ? '' : ` (${WORDS[change][language]})`;
  const heading = `${styled('bold', requirement)}  ${title}${mark}`;
  return ['', heading, ...flips.map((flip) => `  ${flipLine(flip, language)}`)];
}

function flipLine({ trainee, name, before, after }: Flip, language: Language): string {
  const who = trainee === null ? WORDS.wholeList[language] : whoseText({ id: trainee, name });
  return `${who}: ${verdictWord(before, language)} → ${verdictWord(after, language)}`;
}

function verdictWord(verdict: Verdict | null, language: Language): string {
  if (verdict === null) return styled('gray', WORDS.none[language]);
  const { sign, colour } = VERDICT_SIGNS[verdict];
  return styled(colour, `${sign} ${VERDICT_WORDS[verdict][language]}`);
}

function summary(changes: readonly RequirementChange[], language: Language): string {
  if (changes.length === 0) return WORDS.same[language];
  const flips = changes.filter(({ change }) => change === 'kept').flatMap((change) => change.flips);
  const count = (kind: RequirementChange['change']): number =>
    changes.filter(({ change }) => change === kind).length;
  const values = {
    flips: flips.length,
    trainees: new Set(flips.flatMap(({ trainee }) => trainee ?? [])).size,
    added: count('added'),
    removed: count('removed'),
  };
  return WORDS.summary[language].replace(/\{([a-z]+)\}/gu, (_, key: keyof typeof values) =>
    String(values[key]),
  );
}
