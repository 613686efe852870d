import { once } from 'node:events';
import { stdout } from 'node:process';
import type { Vocabulary } from '../../records/vocabulary';
import {
  briefReports,
  briefRosterFindings,
  checkRoster,
  hasBreach,
  reportFrame,
  reportText,
  traineeReports,
} from '../../report/report';
import { rosterProblems } from '../../report/roster-problems';
import { matchTables, type SheetRules } from '../../roster/match-tables';
import { closest, comparisonKey } from '../../wording/text';
import { checkOptions } from '../check-options';
import { readWorkbookFile } from '../files';
import { plainLine } from '../lines';
import { clearProgress, Progress } from '../progress';
import { ALL_BUNDLED, namedRules, ownRules, usableRules, type RuleFiles } from '../rule-files';
import { textReport } from '../text-report';
import { problemsOf } from '../trainee-problems';
import { today } from '../today';
import { UnusableInput } from '../unusable-input';
import { usableRoster } from '../usable-roster';
import { usableVocabulary } from '../usable-rules';

/** Reads a workbook and rules, checks one against the other, prints the report. @returns the exit status */
export async function check(words: readonly string[]): Promise<number> {
  const options = checkOptions(words);
  const { language } = options;
  const asOf = options.asOf ?? today();
  const progress = new Progress(language);
  const vocabulary = await usableVocabulary(options.vocabulary, language);
  progress.stage('reading');
  const workbook = await readWorkbookFile(options.workbook);
  progress.stage('matching');
  const matched = matchTables(workbook, vocabulary);
  const files = await ruleFiles(options.rules, matched.rules, vocabulary);
  const rules = usableRules(files, vocabulary, language);
  const { roster, tables, diagnostics: data } = usableRoster(workbook, options.workbook, rules, language);
  const checked = checkRoster(roster, rules.books, files === ALL_BUNDLED ? 'bundled' : 'chosen', asOf);
  const chosen = options.trainee === null ? null : traineeNumber(options.trainee, roster.keys);
  const only = chosen === null ? undefined : new Set([chosen]);
  const everyone = [...data, ...rosterProblems(checked, tables)];
  const all = chosen === null ? everyone : problemsOf(chosen, everyone, roster);
  const total = only?.size ?? roster.keys.length;
  const seen = { breach: false };
  function* counted<Report extends Parameters<typeof hasBreach>[0]>(
    reports: Iterable<Report>,
  ): Generator<Report> {
    let done = 0;
    for (const report of reports) {
      seen.breach ||= hasBreach(report);
      progress.count('evaluating', ++done, total);
      yield report;
    }
  }
  if (options.format === 'json') {
    const frame = reportFrame(checked, all, language);
    seen.breach = only === undefined && hasBreach({ findings: frame.roster });
    const trainees = counted(traineeReports(checked, language, only));
    for (const piece of reportText(frame, trainees)) await written(piece);
  } else {
    const rosterFindings = only === undefined ? briefRosterFindings(checked, language) : [];
    seen.breach = hasBreach({ findings: rosterFindings });
    const trainees =
      only === undefined
        ? counted(briefReports(checked, language))
        : counted(traineeReports(checked, language, only));
    for (const piece of textReport({
      workbook: options.workbook,
      rules: files.origin,
      checked,
      trainees,
      roster: rosterFindings,
      diagnostics: all,
      language,
    }))
      await written(piece);
  }
  clearProgress();
  return seen.breach ? 1 : 0;
}

/** Waits for a slow reader instead of holding the whole report in memory. */
async function written(text: string): Promise<void> {
  if (stdout.isTTY) clearProgress();
  if (!stdout.write(text)) await once(stdout, 'drain');
}

/** The rules asked for; else the workbook's own; else every bundled programme. */
async function ruleFiles(
  asked: string | null,
  own: SheetRules | null,
  vocabulary: Vocabulary,
): Promise<RuleFiles> {
  if (asked !== null) return await namedRules(asked, vocabulary);
  return own === null ? ALL_BUNDLED : ownRules(own);
}

/** How many numbers of trainees a message lists. */
const SHOWN_KEYS = 8;

function traineeNumber(asked: string, keys: readonly string[]): number {
  const number = keys.findIndex((key) => comparisonKey(key) === comparisonKey(asked));
  if (number >= 0) return number;
  const like = closest(asked, keys);
  const meant = like === undefined ? undefined : plainLine(like);
  const some = plainLine(keys.slice(0, SHOWN_KEYS).join(', ')) + (keys.length > SHOWN_KEYS ? ', …' : '');
  throw new UnusableInput({
    nl: `er is geen aios "${asked}".${meant === undefined ? '' : ` Bedoelde u "${meant}"?`} Nummers in de werkmap: ${some}`,
    en: `there is no trainee "${asked}".${meant === undefined ? '' : ` Did you mean "${meant}"?`} Numbers in the workbook: ${some}`,
  });
}
