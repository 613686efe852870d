import { latestRoster } from '../../addin/live-roster';
import {
  completionsAt,
  definitionAt,
  fixFor,
  highlight,
  meaningAt,
  type Fix,
  type OccurringWords,
  type RuleText,
} from '../../dsl/index';
import type { Diagnostic } from '../../wording/diagnostics';
import type { Bilingual, Language } from '../../wording/language';
import type { EditorProblem, TextExpert } from './editor/code-editor';
import { meaningLines } from './meaning-lines';
import { SOURCE_NAME } from './rule-desk';
import { addWords, closeText, leaveOut, newLine, replaceBy } from './texts';

/** More words of a column are no help to anybody. */
const MOST_WORDS = 200;

/** The words that occur in this workbook's columns, as they were read last. */
const occurring: OccurringWords = (record, field) => {
  const table = latestRoster()?.checked.roster.tables.find(
    ({ type }) => type.names.nl.one === record.names.nl.one,
  );
  const column = table?.columns.find((one) => one.field.names.nl.one === field.names.nl.one);
  return column?.words?.texts.slice(0, MOST_WORDS) ?? [];
};

/** What the editor needs to know about rule files, in the pane's language. */
export function expertFor(
  known: () => RuleText,
  fresh: () => RuleText,
  language: () => Language,
  goTo: (place: ReturnType<typeof definitionAt>) => void,
): TextExpert {
  return {
    highlight,
    complete: (text, offset) =>
      completionsAt(text, offset, known(), occurring, language()).map((completion) => ({
        ...completion,
        label: completion.text,
        note: completion.help?.[language()] ?? '',
      })),
    explain: (offset) => {
      const meaning = meaningAt(fresh(), offset, language());
      return (
        meaning && {
          from: meaning.span.start,
          to: meaning.span.end,
          lines: meaningLines(meaning, language()),
        }
      );
    },
    goToDefinition: (offset) => {
      goTo(definitionAt(fresh(), offset));
    },
  };
}

/** Whether there is nothing yet that may be right or wrong. */
export function isBlank({ text }: RuleText): boolean {
  return text.trim() === '';
}

/** The messages about a text itself, as the editor shows them. */
export function editorProblems(known: RuleText, language: Language): EditorProblem[] {
  const { diagnostics, text } = known;
  if (isBlank(known)) return [];
  return diagnostics.flatMap((diagnostic) => {
    const { rule } = diagnostic.place;
    if (rule?.file !== SOURCE_NAME) return [];
    const fix = fixFor(diagnostic, text);
    return [
      {
        from: rule.start,
        to: rule.end,
        severity: diagnostic.severity,
        message: diagnostic.message(language),
        fix: fix && { label: fixLabel(fix)[language], change: fix },
      },
    ];
  });
}

export function fixLabel({ start, end, replacement }: Fix): Bilingual {
  const words = replacement.trim();
  if (words === '') return replacement === '' ? leaveOut : newLine;
  if (words === '"') return closeText;
  return start === end ? addWords(words) : replaceBy(words);
}

/** The fix that a message proposes, for those who list messages. */
export function fixOf(diagnostic: Diagnostic, { text }: RuleText): Fix | null {
  return diagnostic.place.rule?.file === SOURCE_NAME ? fixFor(diagnostic, text) : null;
}
