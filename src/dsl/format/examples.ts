import type { RecordType } from '../../records/vocabulary';
import { assertNever } from '../../wording/invariant';
import { quoted, type Naming } from '../print/naming';
import type { SentencePrinter } from '../print/sentences';
import type * as ast from '../syntax/ast';
import { keyword, type KeywordName } from '../syntax/keywords';
import { listPieces } from './breaks';
import { item, type FormattedItem } from './items';

/** An example of requirements. */
export function exampleItems(section: ast.ExampleSection, { naming }: SentencePrinter): FormattedItem[] {
  const ids = section.ids.map(({ text }) => text).join(', ');
  const heading = `${naming.word('Example')} ${quoted(section.title.value)} ${naming.word('For')} ${ids}`;
  return [
    item(section, listPieces(heading)),
    ...section.clauses.map((clause) => item(clause, listPieces(clauseText(clause, naming)))),
  ];
}

function clauseText(clause: ast.ExampleClause, naming: Naming): string {
  switch (clause.kind) {
    case 'given':
      return given(clause, naming);
    case 'givenSetting':
      return `${naming.word('Given')} ${settingText(clause.setting, naming)}`;
    case 'asOf':
      return `${naming.word('AsOf')} ${naming.date(clause.date)}`;
    case 'expectation': {
      const verdict = `${naming.word('Expect')} ${naming.word(VERDICT_WORDS[clause.verdict])}`;
      const { shortfall, unit } = clause;
      if (shortfall === null) return verdict;
      const amount = unit === null ? naming.number(shortfall) : naming.amount(shortfall, unit);
      return `${verdict}, ${naming.word('Short')} ${amount}`;
    }
    default:
      return assertNever(clause);
  }
}

/** What a parameter or a list is, as a file declares it and an example gives it. */
export function settingText(setting: ast.Setting, naming: Naming): string {
  switch (setting.kind) {
    case 'parameter': {
      const { name, value } = setting;
      const amount = value === null ? naming.word('NotSet') : naming.number(value);
      return `${naming.word('Parameter')} ${name.text} ${amount}`;
    }
    case 'list': {
      const words = setting.items.map(({ word, synonyms }) =>
        [word, ...synonyms].map(({ value }) => quoted(value)).join(' = '),
      );
      return `${naming.word('List')} ${setting.name.text}: ${words.join(', ')}`;
    }
    default:
      return assertNever(setting);
  }
}

const VERDICT_WORDS: Record<ast.ExampleVerdict, KeywordName> = {
  met: 'VerdictMet',
  notMet: 'VerdictNotMet',
  pending: 'VerdictPending',
  insufficientData: 'VerdictInsufficient',
  notApplicable: 'VerdictNotApplicable',
  toAttest: 'VerdictToAttest',
  waived: 'VerdictWaived',
};

function given(clause: ast.Given, naming: Naming): string {
  const { count, dates, interval, values } = clause;
  const record = naming.record(clause.record);
  const number = count === null || count.value === 1 ? 'one' : 'many';
  const name = naming.recordName(clause.record, number);
  const records = count === null ? name : `${naming.number(count)} ${name}`;
  const when =
    interval !== null
      ? ` ${naming.word('From')} ${naming.date(interval.from)} ${naming.word('To')} ${naming.date(interval.to)}`
      : dates.length > 0
        ? ` ${naming.word('On')} ${dates.map((date) => naming.date(date)).join(', ')}`
        : '';
  const fields = values.map((value) => givenValue(value, record, naming)).join(', ');
  const separator = fields === '' ? '' : when === '' ? ' ' : ', ';
  return `${naming.word('Given')} ${records}${when}${separator}${fields}`;
}

function givenValue({ field, value }: ast.GivenValue, record: RecordType | null, naming: Naming): string {
  const type = naming.field(field, record);
  const name =
    (type === null ? edgeOfTraining(field.text, naming) : undefined) ?? naming.fieldName(field, record);
  if (value === null) return `${name} ${naming.word('Blank')}`;
  switch (value.kind) {
    case 'text':
      return `${name} ${naming.text(value, type)}`;
    case 'number':
      return `${name} ${naming.number(value)}`;
    case 'date':
      return `${name} ${naming.date(value)}`;
    case 'yesNo':
      return `${name} ${naming.yesNo(value)}`;
    default:
      return assertNever(value);
  }
}

/** `starts 2024-01-01`: what examples call the first and the last day of a training. */
function edgeOfTraining(text: string, { language }: Naming): string | undefined {
  const words = text.toLowerCase();
  const edge = (['Start', 'End'] as const).find((name) =>
    [...keyword(name).nl, ...keyword(name).en].includes(words),
  );
  return edge === undefined ? undefined : EDGE_WORDS[edge][language];
}

const EDGE_WORDS = {
  Start: { nl: 'start', en: 'starts' },
  End: { nl: 'einde', en: 'ends' },
} as const;
