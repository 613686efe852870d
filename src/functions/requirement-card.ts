import { VERDICT_WORDS } from '../wording/phrases';
import type { CardEntries } from './cards';
import { displayLanguage } from './display-language';
import { explainerOf } from './explained';
import type { LoadedRoster } from './loaded-roster';
import { dueSerial } from './requirement-questions';
import { CARD_WORDS } from './table-words';

/** What a card says of one requirement and one trainee. */
export function requirementCard(roster: LoadedRoster, trainee: number, requirement: number): CardEntries {
  const language = displayLanguage();
  const { evaluation } = roster.programme(trainee);
  const finding = evaluation.finding(requirement, trainee);
  const answer = explainerOf(evaluation).answer(finding);
  const due = dueSerial(answer);
  const isCertain = answer.measured === answer.measuredAtMost;
  return [
    [CARD_WORDS.requirement[language], `${answer.requirement} · ${answer.title}`],
    [CARD_WORDS.verdict[language], VERDICT_WORDS[answer.verdict][language]],
    [CARD_WORDS.measured[language], isCertain ? (answer.measured ?? '') : ''],
    [CARD_WORDS.required[language], answer.required ?? ''],
    [CARD_WORDS.shortfall[language], isCertain ? (answer.shortfall ?? '') : ''],
    [CARD_WORDS.due[language], due === '' ? '' : { serial: due }],
    [CARD_WORDS.explanation[language], answer.explanation + roster.noteOn(trainee)],
    [CARD_WORDS.source[language], answer.source],
  ];
}
