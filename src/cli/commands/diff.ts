import { stdout } from 'node:process';
import { isoDate } from '../../records/dates';
import { changesBetween } from '../../report/diff';
import { checkRoster, type CheckedRoster } from '../../report/report';
import { diffOptions } from '../diff-options';
import { readWorkbookFile } from '../files';
import { clearProgress, Progress } from '../progress';
import { namedRules, usableRules } from '../rule-files';
import { textDiff } from '../text-diff';
import { today } from '../today';
import { usableRoster } from '../usable-roster';
import { usableVocabulary } from '../usable-rules';

/**
 * Checks a workbook by old and by new rules, and prints what the change does to it.
 * @returns the exit status: 1 when a verdict flips, or a requirement is new or gone
 */
export async function diff(words: readonly string[]): Promise<number> {
  const options = diffOptions(words);
  const { language } = options;
  const asOf = options.asOf ?? today();
  const progress = new Progress(language);
  const vocabulary = await usableVocabulary(options.vocabulary, language);
  progress.stage('reading');
  const workbook = await readWorkbookFile(options.workbook);
  const checkedBy = async (name: string): Promise<CheckedRoster> => {
    const rules = usableRules(await namedRules(name, vocabulary), vocabulary, language);
    progress.stage('matching');
    const { roster } = usableRoster(workbook, options.workbook, rules, language);
    return checkRoster(roster, rules.books, 'chosen', asOf);
  };
  const before = await checkedBy(options.before);
  const after = await checkedBy(options.after);
  const changes = changesBetween(before, after);
  clearProgress();
  const { workbook: path, before: oldName, after: newName } = options;
  if (options.format === 'json') {
    const frame = { version: 1, asOf: isoDate(asOf), before: oldName, after: newName };
    stdout.write(`${JSON.stringify({ ...frame, changes }, null, 2)}\n`);
  } else {
    stdout.write(textDiff({ workbook: path, asOf, before: oldName, after: newName, changes }, language));
  }
  return changes.length > 0 ? 1 : 0;
}
