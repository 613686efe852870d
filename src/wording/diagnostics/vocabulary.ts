import type { Bilingual } from '../language';
import { define } from './entry';
import { KINDS, type BilingualKind } from './kinds';

/** What can be wrong with a vocabulary, or with the records that a rule file adds to it. */
export const VOCABULARY = {
  'owner-without-role': define<{ records: Bilingual; column: string }>(
    'error',
    ({ records, column }) =>
      `In de kolom "${column}" staat van wie een rij is, maar ${records.nl} hebben geen veld met de rol eigenaar, zodat alle rijen van iedereen zouden zijn. Schrijf bij dit veld: rol eigenaar.`,
    ({ records, column }) =>
      `The column "${column}" says whose row it is, but ${records.en} have no field with the role owner, so that every row would be everybody's. Add to this field: role owner.`,
  ),
  'records-of-nobody': define<{ records: Bilingual }>(
    'warning',
    ({ records }) =>
      `${records.nl} hebben geen veld met de rol eigenaar: bij iedere aios tellen de rijen van iedereen mee. Geef het veld met het nummer van de aios de rol eigenaar ("rol eigenaar").`,
    ({ records }) =>
      `${records.en} have no field with the role owner: for every trainee everybody's rows count. Give the field with the trainee's number that role ("role owner").`,
  ),
  'no-vocabulary': define<object>(
    'error',
    () => 'Deze woordenlijst heeft geen kop: zij begint met woordenlijst "…".',
    () => 'This vocabulary has no heading: it begins with vocabulary "…".',
  ),
  'second-vocabulary': define<object>(
    'error',
    () => 'Een bestand bevat één woordenlijst; dit is de tweede.',
    () => 'A file holds one vocabulary; this is the second.',
  ),
  'rules-in-vocabulary': define<object>(
    'error',
    () => 'Een woordenlijst bevat alleen records en eenheden; dit hoort in een regelbestand.',
    () => 'A vocabulary holds records and units only; this belongs in a rule file.',
  ),
  'people-taken': define<{ record: Bilingual }>(
    'error',
    ({ record }) =>
      `Wie worden opgeleid staat al vast: "record ${record.nl}". Herhaal dat record, met eigen bladen en kolommen: "bladen …", "veld nummer: tekst, kolommen …".`,
    ({ record }) =>
      `Who is trained is settled already: "record ${record.en}". Repeat that record, with sheets and columns of your own: "sheets …", "field number: text, columns …".`,
  ),
  'role-taken': define<{ role: string }>(
    'error',
    ({ role }) => `De rol "${role}" is al vergeven; een rol past bij één record, of bij één veld daarvan.`,
    ({ role }) =>
      `The role "${role}" is already taken; a role belongs to one record, or to one of its fields.`,
  ),
  'column-taken': define<{ column: string }>(
    'error',
    ({ column }) => `Kolom "${column}" hoort al bij dit record.`,
    ({ column }) => `Column "${column}" belongs to this record already.`,
  ),
  'sheet-taken': define<{ sheet: string }>(
    'error',
    ({ sheet }) => `Blad "${sheet}" is al genoemd; een blad hoort bij één record.`,
    ({ sheet }) => `Sheet "${sheet}" is named already; a sheet belongs to one record.`,
  ),
  'attribute-misfit': define<{ attribute: string; kind: BilingualKind }>(
    'error',
    ({ attribute, kind }) => `"${attribute}" past niet bij dit veld: het bevat ${KINDS[kind].nl}.`,
    ({ attribute, kind }) => `"${attribute}" does not fit this field: it holds ${KINDS[kind].en}.`,
  ),
  'choice-without-values': define<object>(
    'error',
    () => 'Een keuze noemt haar waarden: … keuze, waarden "a", "b".',
    () => 'A choice names its values: … choice, values "a", "b".',
  ),
  'vocabulary-incomplete': define<{ missing: Bilingual }>(
    'error',
    ({ missing }) => `De woordenlijst heeft geen ${missing.nl}; zonder kan geen rooster worden gelezen.`,
    ({ missing }) => `The vocabulary has no ${missing.en}; without it no roster can be read.`,
  ),
  'record-incomplete': define<{ record: Bilingual; missing: Bilingual }>(
    'error',
    ({ record, missing }) => `${record.nl} heeft geen veld met rol ${missing.nl}.`,
    ({ record, missing }) => `${record.en} has no field with role ${missing.en}.`,
  ),
} as const;
