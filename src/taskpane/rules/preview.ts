import { baseVocabulary } from '../../addin/base-vocabulary';
import type { LiveRoster } from '../../addin/live-roster';
import type { Vocabulary } from '../../records/vocabulary';
import { changeSteps, type RequirementChange } from '../../report/diff';
import { checkRoster, type CheckedRoster } from '../../report/report';
import { compileRuleBooks, type RuleBook } from '../../report/rule-books';
import { invariant } from '../../wording/invariant';
import { finished, type Task } from '../shell/tasks';

/**
 * Whose verdicts would change if a draft were the workbook's rules.
 * @param text without errors
 */
export async function previewOf(text: string, live: LiveRoster, task: Task): Promise<RequirementChange[]> {
  const { books, vocabulary } = compileRuleBooks([{ name: 'RULES', text }], baseVocabulary());
  const [book] = books;
  invariant(book !== undefined, 'a preview of rules with errors');
  await task.breathe();
  const after = await finished(underRules(live, book, vocabulary), task);
  return await finished(changeSteps(live.checked, after), task, (share) => {
    task.progress(share);
  });
}

/** Only rules that bring records or words of their own need the workbook's cells read anew. */
function* underRules(
  live: LiveRoster,
  book: RuleBook,
  vocabulary: Vocabulary,
): Generator<unknown, CheckedRoster> {
  const { roster, asOf } = live.checked;
  const isKnown = JSON.stringify(roster.vocabulary) === JSON.stringify(vocabulary);
  if (isKnown) return checkRoster(roster, [book], 'chosen', asOf);
  return yield* live.underRules(book, vocabulary);
}
