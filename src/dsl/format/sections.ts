import type { IToken } from 'chevrotain';
import { assertNever } from '../../wording/invariant';
import { quoted } from '../print/naming';
import type { SentencePrinter } from '../print/sentences';
import type * as ast from '../syntax/ast';
import type { KeywordName } from '../syntax/keywords';
import { listPieces, sentencePieces } from './breaks';
import { exampleItems, settingText } from './examples';
import { item, plain, sentenceLine, type FormattedItem } from './items';
import { bilingual, recordItems, unitItem } from './records';

type Clause = ast.ProgrammeClause | ast.RegulationClause | ast.AppliesTo | ast.Unnoticed | ast.Sentence;

/**
 * What the heading and the items of a section become, in the order in which they stand.
 * @param tokens of the file
 */
export function sectionItems(
  section: ast.Section,
  printer: SentencePrinter,
  tokens: readonly IToken[],
): FormattedItem[] {
  const { naming } = printer;
  const heading = (text: string, ...clauses: (readonly Clause[])[]): FormattedItem[] => [
    item(section, listPieces(text)),
    ...clauses
      .flat()
      .sort((left, right) => left.span.start - right.span.start)
      .map((clause) => clauseItem(clause, printer)),
  ];
  switch (section.kind) {
    case 'programme': {
      const { title, synonyms, code, clauses } = section;
      const names = [title, ...synonyms].map(({ value }) => quoted(value)).join(' = ');
      const text = `${naming.word('Programme')} ${names} ${naming.word('Code')} ${code.text}`;
      return heading(text, clauses);
    }
    case 'vocabulary':
      return heading(`${naming.word('Vocabulary')} ${quoted(section.title.value)}`);
    case 'parameter':
      return heading(settingText(section, naming), section.citations, section.notes);
    case 'list':
      return heading(settingText(section, naming));
    case 'requirement': {
      const { modality, id, title, sentences, appliesTo, citations, notes, unnoticed } = section;
      const text = `${naming.word(MODALITY_WORDS[modality])} ${id.text} ${quoted(title.value)}`;
      return heading(text, sentences, appliesTo, citations, notes, unnoticed);
    }
    case 'regulation': {
      const { id, title, clauses } = section;
      return heading(`${naming.word('Regulation')} ${id.text} ${quoted(title.value)}`, clauses);
    }
    case 'definition': {
      const text = `${naming.word('Definition')} ${bilingual(section.names)}: ${printer.selection(section.selection)}`;
      return [item(section, sentencePieces(text, naming.language))];
    }
    case 'import':
      return heading(`${naming.word('Import')} ${quoted(section.file.value)}`);
    case 'example':
      return exampleItems(section, printer);
    case 'record':
      return recordItems(section, naming, tokens);
    case 'unitDeclaration':
      return [unitItem(section, naming)];
    default:
      return assertNever(section);
  }
}

const MODALITY_WORDS: Record<ast.Modality, KeywordName> = {
  requirement: 'Requirement',
  advice: 'Advice',
  attestation: 'Attestation',
};

function clauseItem(clause: Clause, printer: SentencePrinter): FormattedItem {
  const { naming } = printer;
  const line = (word: KeywordName, text: string): FormattedItem =>
    item(clause, plain(text === '' ? naming.word(word) : `${naming.word(word)} ${text}`));
  switch (clause.kind) {
    case 'version':
      return line('Version', quoted(clause.text.value));
    case 'duration':
      return line('Duration', naming.amount(clause.amount, clause.unit));
    case 'yearsBy':
      return line('YearsBy', naming.word(clause.rule === 'clock' ? 'TrainingClock' : 'Calendar'));
    case 'freeInterruption': {
      const unit = { kind: 'unit', unit: 'days', calendar: false, span: clause.span } as const;
      return line(
        'FreeInterruption',
        `${naming.amount(clause.days, unit)} ${naming.word('PerTrainingYear')}`,
      );
    }
    case 'source':
      return line('Source', `${clause.name.text} ${quoted(clause.title.value)}`);
    case 'citation': {
      const heading = clause.heading === null ? '' : `, ${quoted(clause.heading.value)}`;
      return line('Source', clause.source.text + heading);
    }
    case 'note':
      return line('Note', quoted(clause.text.value));
    case 'appliesTo':
      return line('AppliesTo', clause.regulations.map(({ text }) => text).join(', '));
    case 'unnoticed': {
      const { code, reason } = clause;
      return item(clause, [
        { text: `${naming.word('Unnoticed')} ${quoted(code.value)}`, rank: 0 },
        { text: `${naming.word('Because')} ${quoted(reason.value)}`, rank: 0 },
      ]);
    }
    case 'startsBefore':
      return line('StartsBefore', naming.date(clause.date));
    case 'startsFrom':
      return line('StartsFrom', naming.date(clause.date));
    case 'byChoice':
      return line('ByChoice', '');
    case 'boundSentence':
    case 'eachSentence':
    case 'amongSentence':
    case 'shareSentence':
    case 'conditionSentence':
    case 'neverFallsSentence':
    case 'ifSentence':
    case 'forEachSentence':
    case 'orderSentence':
    case 'compositeSentence':
    case 'optionalSentence':
    case 'attestedSentence':
    case 'metSentence':
    case 'wholeListSentence': {
      const { language } = naming;
      const printed = sentenceLine(printer.printed(clause), (text) => sentencePieces(text, language));
      return { start: clause.span.start, line: printed };
    }
    default:
      return assertNever(clause);
  }
}
