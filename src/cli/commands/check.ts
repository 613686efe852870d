import { once } from 'node:events';
import { stderr, stdout } from 'node:process';
import { compileVocabulary, Needs, type SourceText } from '../../dsl/index';
import { dayFromCivil, type Day } from '../../records/dates';
import { missingData } from '../../records/missing-data';
import { readRecords } from '../../records/read-records';
import type { Vocabulary } from '../../records/vocabulary';
import { BUNDLED_PROGRAMMES, BUNDLED_VOCABULARY } from '../../report/bundled-rules';
import {
  briefReports,
  checkRoster,
  hasBreach,
  reportFrame,
  reportText,
  traineeReports,
} from '../../report/report';
import { compileRuleBooks, isNamedBy, type CompiledRuleBooks } from '../../report/rule-books';
import { matchTables } from '../../roster/match-tables';
import type { Diagnostic } from '../../wording/diagnostics';
import type { Language } from '../../wording/language';
import { closest, comparisonKey } from '../../wording/text';
import { checkOptions } from '../check-options';
import { readTextFile, readWorkbookFile } from '../files';
import { Progress } from '../progress';
import { diagnosticLines } from '../text-diagnostics';
import { textReport } from '../text-report';
import { UnusableInput } from '../unusable-input';

/** Reads a workbook and rules, checks one against the other, prints the report. @returns the exit status */
export async function check(words: readonly string[]): Promise<number> {
  const options = checkOptions(words);
  const { language } = options;
  const asOf = options.asOf ?? today();
  const progress = new Progress(language);
  const vocabularySource =
    options.vocabulary === null ? BUNDLED_VOCABULARY : await readTextFile(options.vocabulary);
  const vocabulary = usableVocabulary(vocabularySource, language);
  progress.stage('reading');
  const workbook = await readWorkbookFile(options.workbook);
  progress.stage('matching');
  const matched = matchTables(workbook, vocabulary);
  const sources = await ruleSources(options.rules, matched.rules, vocabulary);
  const rules = usableRules(sources, vocabulary, language);
  // Rule files may declare records of their own; the workbook is then read with those too.
  const tables = matchTables(workbook, rules.vocabulary);
  const { roster, diagnostics } = readRecords(tables.tables, rules.vocabulary, {
    dateSystem: workbook.dateSystem,
    zeroIsBlank: false,
  });
  const needs = new Needs(rules.books.map(({ program }) => program));
  const missing = missingData(roster, (record, field) => needs.includes(record, field));
  const data = [...tables.diagnostics, ...diagnostics, ...missing];
  if (roster.keys.length === 0) throw new UnusableInput(noRoster(options.workbook, data, language));
  const checked = checkRoster(
    roster,
    rules.books,
    sources === BUNDLED_PROGRAMMES ? 'bundled' : 'chosen',
    asOf,
  );
  const only = options.trainee === null ? undefined : new Set([traineeNumber(options.trainee, roster.keys)]);
  const all = [...data, ...checked.diagnostics];
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
    progress.done();
  }
  if (options.format === 'json') {
    const trainees = counted(traineeReports(checked, language, only));
    for (const piece of reportText(reportFrame(checked, all, language), trainees)) await written(piece);
  } else {
    const trainees = counted(briefReports(checked, language, only));
    for (const piece of textReport({
      workbook: options.workbook,
      checked,
      trainees,
      diagnostics: all,
      language,
    }))
      await written(piece);
  }
  return seen.breach ? 1 : 0;
}

/** Waits for a slow reader instead of holding the whole report in memory. */
async function written(text: string): Promise<void> {
  if (!stdout.write(text)) await once(stdout, 'drain');
}

/** The one place where the product reads a clock: the command line's default reference date. */
function today(): Day {
  const now = new Date();
  return dayFromCivil(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

function usableVocabulary(source: SourceText, language: Language): Vocabulary {
  const { vocabulary, diagnostics } = compileVocabulary(source);
  if (vocabulary !== null) return vocabulary;
  throw new UnusableInput(brokenRules(diagnostics, [source], language));
}

/** The rules asked for, by the code of a bundled programme or as a file; else the workbook's own; else every bundled programme. */
async function ruleSources(
  asked: string | null,
  own: string | null,
  vocabulary: Vocabulary,
): Promise<readonly SourceText[]> {
  if (asked === null) return own === null ? BUNDLED_PROGRAMMES : [{ name: 'Rules', text: own }];
  const bundled = compileRuleBooks(BUNDLED_PROGRAMMES, vocabulary).books.find((book) =>
    isNamedBy(book, asked),
  );
  return [bundled?.source ?? (await readTextFile(asked))];
}

/** Rule files with an error stop the command: nothing that a coordinator wrote is left out in silence. Warnings go to the terminal. */
function usableRules(
  sources: readonly SourceText[],
  vocabulary: Vocabulary,
  language: Language,
): CompiledRuleBooks {
  const compiled = compileRuleBooks(sources, vocabulary);
  if (compiled.books.length < sources.length)
    throw new UnusableInput(brokenRules(compiled.diagnostics, sources, language));
  if (compiled.diagnostics.length > 0)
    stderr.write(`${diagnosticLines(compiled.diagnostics, sources, language)}\n`);
  return compiled;
}

function brokenRules(
  diagnostics: readonly Diagnostic[],
  sources: readonly SourceText[],
  language: Language,
): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const heading =
    language === 'nl'
      ? `het regelbestand bevat ${errors === 1 ? 'een fout' : `${errors} fouten`}`
      : `the rule file has ${errors === 1 ? 'an error' : `${errors} errors`}`;
  return `${heading}\n\n${diagnosticLines(diagnostics, sources, language)}`;
}

function noRoster(workbook: string, diagnostics: readonly Diagnostic[], language: Language): string {
  const reasons = diagnostics
    .filter(({ severity }) => severity === 'error')
    .map((one) => `  ${one.message(language)}`);
  const heading =
    language === 'nl' ? `in ${workbook} is geen rooster gevonden` : `no roster was found in ${workbook}`;
  return [heading, ...reasons].join('\n');
}

function traineeNumber(asked: string, keys: readonly string[]): number {
  const number = keys.findIndex((key) => comparisonKey(key) === comparisonKey(asked));
  if (number >= 0) return number;
  const suggestion = closest(asked, keys);
  throw new UnusableInput(
    `there is no trainee "${asked}"${suggestion === undefined ? '' : `; did you mean "${suggestion}"?`}`,
  );
}
