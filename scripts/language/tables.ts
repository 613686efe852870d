import type { Verdict } from '../../src/dsl/evaluate/verdict';
import { FIELD_ROLES, RECORD_ROLES } from '../../src/dsl/resolve/roles';
import { KEYWORD_NAMES, keyword } from '../../src/dsl/syntax/keywords';
import type { KeywordGroup } from '../../src/dsl/syntax/keywords/entry';
import { columnNamesOf, type RecordType } from '../../src/records/vocabulary';
import type { Bilingual, Language } from '../../src/wording/language';
import { VERDICT_WORDS } from '../../src/wording/phrases';
import { KINDS, PAGE, WORD_TABLES } from './page';
import { FIELD_ROLE_MEANINGS, RECORD_ROLE_MEANINGS } from './roles';
import { VERDICT_MEANINGS } from './verdicts';

/** A table in Markdown. */
export function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return [line(titles), line(titles.map(() => '---')), ...rows.map(line)].join('');
}

export function code(word: string): string {
  return `\`${word}\``;
}

/** A word in both languages, as it stands in a cell, with what it means. */
interface Meant {
  readonly word: Bilingual;
  readonly meaning: Bilingual;
}

/** The Dutch edition has the meaning right after the Dutch word; the English one has both words first. */
function meaningsTable(title: Bilingual, entries: readonly Meant[], language: Language): string {
  const titles = { nl: [title.nl, 'betekenis', 'Engels'], en: [title.en, 'English', 'meaning'] };
  const rows = entries.map(({ word, meaning }) => {
    return { nl: [word.nl, meaning.nl, word.en], en: [word.nl, word.en, meaning.en] }[language];
  });
  return table(titles[language], rows);
}

/** The fixed words of the language, a table for each group. */
export function wordTables(language: Language): string[] {
  const codes = (words: readonly string[]): string => words.map(code).join(', ');
  return (Object.keys(WORD_TABLES) as KeywordGroup[]).map((group) => {
    const entries = KEYWORD_NAMES.map(keyword)
      .filter((entry) => entry.group === group)
      .map(({ nl, en, help }) => ({ word: { nl: codes(nl), en: codes(en) }, meaning: help }));
    return `### ${WORD_TABLES[group][language]}\n\n${meaningsTable({ nl: 'woord', en: 'Dutch' }, entries, language)}`;
  });
}

export function verdictsTable(language: Language): string {
  const titles = { nl: ['oordeel', 'wanneer'], en: ['verdict', 'when'] };
  const rows = (Object.keys(VERDICT_MEANINGS) as Verdict[]).map((verdict) => [
    VERDICT_WORDS[verdict][language],
    VERDICT_MEANINGS[verdict][language],
  ]);
  return table(titles[language], rows);
}

/** What the engine needs records and fields for: a table of each. */
export function roleTables(language: Language): string[] {
  const roles = <Role extends string>(
    words: Record<Role, Bilingual>,
    meanings: Record<Role, Bilingual>,
  ): Meant[] =>
    (Object.keys(words) as Role[]).map((role) => {
      const { nl, en } = words[role];
      return { word: { nl: code(nl), en: code(en) }, meaning: meanings[role] };
    });
  return [
    meaningsTable(
      { nl: 'rol van een record', en: 'role of a record: Dutch' },
      roles(RECORD_ROLES, RECORD_ROLE_MEANINGS),
      language,
    ),
    meaningsTable(
      { nl: 'rol van een veld', en: 'role of a field: Dutch' },
      roles(FIELD_ROLES, FIELD_ROLE_MEANINGS),
      language,
    ),
  ];
}

/** A record type with its fields; the Dutch edition gives Dutch names only. */
export function recordText({ names, sheets, fields }: RecordType, language: Language): string {
  const title = { nl: names.nl.many, en: `${names.nl.many} / ${names.en.many}` };
  const titles = {
    nl: ['veld', 'bevat', 'kolomkoppen'],
    en: ['Dutch', 'English', 'holds', 'column headings'],
  };
  const rows = fields.map((field) => {
    const { kind, names: own } = field;
    const called = { nl: [code(own.nl.one)], en: [code(own.nl.one), code(own.en.one)] };
    return [...called[language], KINDS[kind][language], columnNamesOf(field).join(', ')];
  });
  return [
    `### ${title[language]}\n`,
    `${PAGE.sheets[language].replace('{names}', sheets.join(', '))}\n`,
    table(titles[language], rows),
  ].join('\n');
}
