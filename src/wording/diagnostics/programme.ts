import type { Bilingual } from '../language';
import { define } from './entry';

/** Start dates from one to another, both included; null for no end. */
function stretchNl(from: Bilingual | null, to: Bilingual | null): string {
  if (from === null) return to === null ? 'op welke dag ook' : `tot en met ${to.nl}`;
  return to === null ? `vanaf ${from.nl}` : `van ${from.nl} tot en met ${to.nl}`;
}

function stretchEn(from: Bilingual | null, to: Bilingual | null): string {
  if (from === null) return to === null ? 'on any day' : `up to and including ${to.en}`;
  return to === null ? `from ${from.en}` : `from ${from.en} to ${to.en}`;
}

/** What can be wrong with the make-up of a rule file: its programme, regulations, requirements and sources, and the files that it uses. */
export const PROGRAMME = {
  'no-programme': define<object>(
    'error',
    () => 'Dit regelbestand noemt geen opleiding: het begint met opleiding "…" code ….',
    () => 'This rule file names no programme: it begins with programme "…" code ….',
  ),
  'second-programme': define<object>(
    'error',
    () => 'Een regelbestand beschrijft één opleiding; dit is de tweede.',
    () => 'A rule file describes one programme; this is the second.',
  ),
  'no-duration': define<object>(
    'error',
    () => 'De opleiding heeft geen duur: voeg een regel toe als duur 24 maanden.',
    () => 'The programme has no duration: add a line such as duration 24 months.',
  ),
  'twice-in-section': define<{ clause: string }>(
    'error',
    ({ clause }) => `"${clause}" staat hier twee keer.`,
    ({ clause }) => `"${clause}" stands here twice.`,
  ),
  'duplicate-id': define<{ id: string }>(
    'error',
    ({ id }) => `Er is al een eis of advies ${id}; elk kenmerk hoort bij één eis.`,
    ({ id }) => `There is already a requirement or advice ${id}; an id belongs to one requirement.`,
  ),
  'duplicate-regulation': define<{ id: string }>(
    'error',
    ({ id }) => `Er is al een regeling ${id}.`,
    ({ id }) => `There is already a regulation ${id}.`,
  ),
  'import-missing': define<{ file: string }>(
    'error',
    ({ file }) =>
      `Het bestand "${file}" is niet gevonden in de map van dit regelbestand, of in een map daarin.`,
    ({ file }) =>
      `The file "${file}" was not found in the folder of this rule file, or in a folder inside it.`,
  ),
  'import-cycle': define<{ file: string }>(
    'error',
    ({ file }) => `"${file}" gebruikt op zijn beurt dit bestand: zo komt er geen einde aan.`,
    ({ file }) => `"${file}" in turn uses this file: that has no end.`,
  ),
  'regulation-empty': define<{ id: string }>(
    'error',
    ({ id }) => `Onder regeling ${id} kan niemand vallen: geen startdatum ligt tussen haar twee datums.`,
    ({ id }) => `Nobody can fall under regulation ${id}: no start date lies between its two dates.`,
  ),
  'cohort-overlap': define<{ first: string; second: string; from: Bilingual | null; to: Bilingual | null }>(
    'error',
    ({ first, second, from, to }) =>
      `Wie begint ${stretchNl(from, to)}, valt onder regeling ${first} én regeling ${second}.`,
    ({ first, second, from, to }) =>
      `Those who start ${stretchEn(from, to)} fall under regulation ${first} and regulation ${second}.`,
  ),
  'cohort-gap': define<{ from: Bilingual | null; to: Bilingual | null }>(
    'error',
    ({ from, to }) => `Wie begint ${stretchNl(from, to)}, valt onder geen regeling.`,
    ({ from, to }) => `Those who start ${stretchEn(from, to)} fall under no regulation.`,
  ),
  'requirement-unreached': define<{ id: string }>(
    'error',
    ({ id }) => `${id} geldt voor niemand: onder de regelingen die het noemt, kan niemand vallen.`,
    ({ id }) => `${id} applies to nobody: nobody can fall under the regulations that it names.`,
  ),
  'requirements-too-deep': define<{ levels: string }>(
    'error',
    ({ levels }) =>
      `Zo rusten meer dan ${levels} eisen op elkaar. Laat deze eis rusten op de eisen waar het om gaat, in plaats van op een eis die weer op andere rust.`,
    ({ levels }) =>
      `More than ${levels} requirements rest on each other this way. Let this one rest on the requirements that matter, and not on one that rests on others again.`,
  ),
  'requirement-cycle': define<{ id: string }>(
    'error',
    ({ id }) => `Zo rust ${id} op zichzelf.`,
    ({ id }) => `This way ${id} rests on itself.`,
  ),
  'requirement-of-list': define<{ id: string }>(
    'error',
    ({ id }) => `${id} gaat over de hele lijst: er is geen aios die eraan voldoet.`,
    ({ id }) => `${id} is about the whole list: no trainee meets it.`,
  ),
  'requirement-on-advice': define<{ id: string }>(
    'error',
    ({ id }) => `${id} is een advies: dat telt niet tegen een aios, ook niet in een eis.`,
    ({ id }) => `${id} is advice: it never counts against a trainee, nor does it in a requirement.`,
  ),
  'no-other-requirements': define<object>(
    'error',
    () => 'Er zijn geen andere eisen die elke aios voor zich moet halen.',
    () => 'There are no other requirements that each trainee must meet.',
  ),
  'met-by-date': define<object>(
    'error',
    () =>
      'Aan eisen is op een dag voldaan of niet: alleen een datum als vóór het einde of uiterlijk het einde kan hier staan.',
    () =>
      'Requirements are met on a day or they are not: only a date such as before the end or by the end can stand here.',
  ),
  'senseless-duration': define<{ most: string }>(
    'error',
    ({ most }) => `Een opleiding duurt meer dan 0 en hoogstens ${most} maanden.`,
    ({ most }) => `A training lasts more than 0 and at most ${most} months.`,
  ),
  'senseless-interruption': define<object>(
    'error',
    () => 'De vrije onderbreking is een geheel aantal dagen, hoogstens 366.',
    () => 'The free interruption is a whole number of days, at most 366.',
  ),
  'repeated-annotation': define<object>(
    'warning',
    () => 'Dit staat al bij deze eis.',
    () => 'This stands with this requirement already.',
  ),
  'vocabulary-in-rules': define<object>(
    'error',
    () =>
      'Een woordenlijst is een bestand apart; een regelbestand mag wel zelf records en eenheden toevoegen.',
    () => 'A vocabulary is a file of its own; a rule file may add records and units itself.',
  ),
  'no-citation': define<{ id: string }>(
    'warning',
    ({ id }) => `${id} noemt geen bron: voeg een regel toe als bron gids, "Jaar 1".`,
    ({ id }) => `${id} cites no source: add a line such as source guide, "Year 1".`,
  ),
  'unused-parameter': define<{ name: string }>(
    'warning',
    ({ name }) => `Geen eis gebruikt parameter "${name}".`,
    ({ name }) => `No requirement uses parameter "${name}".`,
  ),
  'unused-list': define<{ name: string }>(
    'warning',
    ({ name }) => `Geen eis gebruikt lijst "${name}".`,
    ({ name }) => `No requirement uses list "${name}".`,
  ),
  'unused-definition': define<{ name: string }>(
    'warning',
    ({ name }) => `Geen eis gebruikt begrip "${name}".`,
    ({ name }) => `No requirement uses definition "${name}".`,
  ),
  'unused-source': define<{ name: string }>(
    'warning',
    ({ name }) => `Geen eis verwijst naar bron "${name}".`,
    ({ name }) => `No requirement cites source "${name}".`,
  ),
} as const;
