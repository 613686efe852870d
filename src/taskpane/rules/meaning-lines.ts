import type { Meaning } from '../../dsl/index';
import type { FieldType } from '../../records/vocabulary';
import type { Language } from '../../wording/language';
import { KIND_WORDS } from '../../wording/table-words';
import { texts } from './texts';

/** What a word means, in the pane's language: what it is called and is, and lines about it. */
export function meaningLines(meaning: Meaning, language: Language): string[] {
  const say = (name: keyof typeof texts): string => texts[name][language];
  switch (meaning.kind) {
    case 'keyword':
      return meaning.words.flatMap(({ phrase, help }) => [`${phrase}: ${help[language]}`]);
    case 'record': {
      const { names, sheets, fields } = meaning.record;
      return [
        `${names.nl.many} / ${names.en.many}: ${say('records')}`,
        ...(sheets.length === 0 ? [] : [`${say('sheets')}: ${sheets.join(', ')}`]),
        `${say('fields')}: ${fields.map((field) => field.names[language].one).join(', ')}`,
      ];
    }
    case 'field':
      return fieldLines(meaning.field, language);
    case 'unit': {
      const { nl, en } = meaning.unit.names;
      return [`${nl.many} / ${en.many}: ${say('unit')}`];
    }
    case 'parameter': {
      const value = meaning.value === null ? say('notSet') : String(meaning.value);
      return [`${meaning.name}: ${say('parameter')}, ${value}`, ...meaning.notes];
    }
    case 'list':
      return [`${meaning.name}: ${say('list')}`, meaning.words.join(', ')];
    case 'definition':
      return [`${meaning.name}: ${say('definition')}`, meaning.selection];
    case 'source':
      return [`${meaning.name}: ${say('source').toLowerCase()}`, meaning.title];
    case 'regulation':
      return [`${meaning.id}: ${say('regulation')}`, meaning.title];
    case 'requirement': {
      const { id, modality, title, citations } = meaning.requirement;
      return [`${id}: ${KIND_WORDS[modality][language]}`, title, ...citations.map(citationText)];
    }
  }
}

function fieldLines({ names, columns, values, unit }: FieldType, language: Language): string[] {
  const shown = values.map(({ name }) => name[language]);
  return [
    `${names.nl.one} / ${names.en.one}: ${texts.field[language]}`,
    ...(columns.length === 0 ? [] : [`${texts.columns[language]}: ${columns.join(', ')}`]),
    ...(shown.length === 0 ? [] : [`${texts.values[language]}: ${shown.join(', ')}`]),
    ...(unit === null ? [] : [`${texts.unit[language]}: ${unit}`]),
  ];
}

export function citationText({
  document,
  heading,
}: {
  readonly document: string;
  readonly heading: string | null;
}): string {
  return heading === null ? document : `${document}, ${heading}`;
}
