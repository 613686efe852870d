import { VERDICT_WORDS } from '../wording/phrases';
import { COLUMN_WORDS } from '../wording/table-words';
import type { CardEntries } from './cards';
import { displayLanguage } from './display-language';
import { explainerOf } from './explained';
import type { LoadedRoster } from './loaded-roster';
import { dueSerial } from './requirement-questions';

/** What a card says of one requirement and one trainee; a formula may ask for each by its name. */
export function requirementCard(roster: LoadedRoster, trainee: number, requirement: number): CardEntries {
  const language = displayLanguage();
  const { evaluation } = roster.programme(trainee);
  const finding = evaluation.finding(requirement, trainee);
  const answer = explainerOf(evaluation).answer(finding);
  const due = dueSerial(answer);
  const isCertain = answer.measured === answer.measuredAtMost;
  return [
    [COLUMN_WORDS.requirement[language], `${answer.requirement} · ${answer.title}`],
    [COLUMN_WORDS.verdict[language], VERDICT_WORDS[answer.verdict][language]],
    [COLUMN_WORDS.measured[language], isCertain ? (answer.measured ?? '') : ''],
    [COLUMN_WORDS.required[language], answer.required ?? ''],
    [COLUMN_WORDS.shortfall[language], isCertain ? (answer.shortfall ?? '') : ''],
    [COLUMN_WORDS.due[language], due === '' ? '' : { serial: due }],
    [COLUMN_WORDS.explanation[language], answer.explanation + roster.noteOn(trainee)],
    [COLUMN_WORDS.source[language], answer.source],
  ];
}
