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
  const explainer = explainerOf(evaluation);
  const summary = explainer.summary(finding);
  const due = dueSerial(summary);
  const isCertain = summary.measured === summary.measuredAtMost;
  return [
    [COLUMN_WORDS.requirement[language], `${summary.requirement} · ${summary.title}`],
    [COLUMN_WORDS.verdict[language], VERDICT_WORDS[summary.verdict][language]],
    [COLUMN_WORDS.measured[language], isCertain ? (summary.measured ?? '') : ''],
    [COLUMN_WORDS.required[language], summary.required ?? ''],
    [COLUMN_WORDS.shortfall[language], isCertain ? (summary.shortfall ?? '') : ''],
    [COLUMN_WORDS.due[language], due === '' ? '' : { serial: due }],
    [COLUMN_WORDS.explanation[language], explainer.explanation(finding) + roster.noteOn(trainee)],
    [COLUMN_WORDS.source[language], summary.source],
  ];
}
