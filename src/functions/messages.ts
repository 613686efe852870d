import type { Bilingual, Language } from '../wording/language';
import { displayLanguage } from './display-language';
import { quotable } from '../wording/text';
import { EngineFault, type FaultCode } from './engine';

/** Every sentence that a function answers with instead of a value: what is wrong, and what the reader can do about it. */
interface Entry<P> {
  readonly code: FaultCode;
  readonly nl: (parameters: P) => string;
  readonly en: (parameters: P) => string;
}

const define = <P>(
  code: FaultCode,
  nl: (parameters: P) => string,
  en: (parameters: P) => string,
): Entry<P> => ({ code, nl, en });

const hintNl = (suggestion: string | null): string =>
  suggestion === null ? '' : ` Bedoelde u "${suggestion}"?`;
const hintEn = (suggestion: string | null): string =>
  suggestion === null ? '' : ` Did you mean "${suggestion}"?`;

/** A message as a sentence, before another one. */
const ended = (message: string): string => (/[.?!]$/u.test(message) ? message : `${message}.`);

const listed = (items: readonly string[]): string =>
  items.slice(0, 6).join(', ') + (items.length > 6 ? ', …' : '');

const rangeNl = (range: number, name: string | null): string =>
  name === null ? `Tabel ${range}` : `Tabel ${range} ("${name}")`;
const rangeEn = (range: number, name: string | null): string =>
  name === null ? `Table ${range}` : `Table ${range} ("${name}")`;

const headingsNl = (headings: readonly string[]): string =>
  headings.length === 0 ? '' : ` (${listed(headings)})`;
const headingsEn = headingsNl;

/** A table argument: the how manieth range it is, and the name before it. */
interface TableArgument {
  readonly range: number;
  readonly name: string | null;
}

/** What to do about cells that a reason names. */
export const TO_COMPLETE = { nl: 'Vul dat aan.', en: 'Complete that.' } as const satisfies Bilingual;

/** Reasons end with what to do about them. */
export const MESSAGES = {
  // ---- RULES
  'rules-blank': define<object>(
    'invalidValue',
    () => 'Deze cellen bevatten geen regels. Geef de cellen met de regeltekst, of een code zoals "MSK".',
    () => 'These cells hold no rules. Give the cells with the rule text, or a code such as "MSK".',
  ),
  'rules-gone': define<{ error: string }>(
    'invalidValue',
    ({ error }) =>
      `De cellen met de regels zijn er niet meer (${error}). Richt het blad Regels opnieuw in, of geef een code zoals "MSK".`,
    ({ error }) =>
      `The cells with the rules are gone (${error}). Set up the sheet Rules again, or give a code such as "MSK".`,
  ),
  'rules-cell-error': define<{ row: number; error: string }>(
    'invalidValue',
    ({ row, error }) => `Rij ${row} van de regels bevat een fout: ${error}. Herstel eerst die cel.`,
    ({ row, error }) => `Row ${row} of the rules holds an error: ${error}. Mend that cell first.`,
  ),
  'unknown-programme': define<{ found: string; suggestion: string | null; known: readonly string[] }>(
    'invalidValue',
    ({ found, suggestion, known }) =>
      `Er zijn geen meegeleverde regels voor "${found}".${hintNl(suggestion)} Geef een van ${listed(known)}, of de cellen met de regeltekst.`,
    ({ found, suggestion, known }) =>
      `There are no bundled rules for "${found}".${hintEn(suggestion)} Give one of ${listed(known)}, or the cells with the rule text.`,
  ),
  'broken-rules': define<{ line: number; message: Bilingual; more: number }>(
    'invalidValue',
    ({ line, message, more }) =>
      `Rij ${line} van de regels: ${ended(message.nl)}${more === 0 ? '' : ` Daarna nog ${more === 1 ? '1 fout' : `${more} fouten`}.`} Herstel dat in de cellen met de regels.`,
    ({ line, message, more }) =>
      `Row ${line} of the rules: ${ended(message.en)}${more === 0 ? '' : ` Then ${more === 1 ? '1 more error' : `${more} more errors`}.`} Mend that in the cells with the rules.`,
  ),
  'unknown-rules': define<{ found: string; suggestion: string | null; known: readonly string[] }>(
    'notAvailable',
    ({ found, suggestion, known }) =>
      `De regels "${found}" zijn niet (meer) geladen.${hintNl(suggestion)} Klik op de cel met RULES en druk op F2, Enter; of geef de code van een meegeleverde opleiding: ${listed(known)}.`,
    ({ found, suggestion, known }) =>
      `The rules "${found}" are not loaded (any more).${hintEn(suggestion)} Click the cell with RULES and press F2, Enter; or give the code of a bundled programme: ${listed(known)}.`,
  ),
  'no-rules': define<{ known: readonly string[] }>(
    'notAvailable',
    ({ known }) =>
      `Er zijn geen regels opgegeven. Geef de cel met RULES, of de code van een meegeleverde opleiding: ${listed(known)}.`,
    ({ known }) =>
      `No rules are given. Give the cell with RULES, or the code of a bundled programme: ${listed(known)}.`,
  ),
  // ---- ROSTER
  'date-blank': define<object>(
    'invalidValue',
    () => 'De peildatum is leeg. Geef de datum waarop geoordeeld wordt, bijvoorbeeld DATUM(2026;11;21).',
    () => 'The reference date is blank. Give the date on which to judge, for example DATE(2026,11,21).',
  ),
  'date-unreadable': define<{ found: string }>(
    'invalidValue',
    ({ found }) =>
      `De peildatum "${found}" is geen datum. Geef een datum, bijvoorbeeld DATUM(2026;11;21) of "21-11-2026".`,
    ({ found }) =>
      `The reference date "${found}" is no date. Give a date, for example DATE(2026,11,21) or "21-11-2026".`,
  ),
  'name-without-table': define<{ name: string }>(
    'invalidValue',
    ({ name }) =>
      `Na de naam "${name}" komt geen tabel. Zet de naam vóór een bereik met een kopregel: "Stages"; Stages[#Alles].`,
    ({ name }) =>
      `No table follows the name "${name}". Put the name before a range with a header row: "Stages", Stages[#All].`,
  ),
  'unknown-name': define<{ name: string; suggestion: string | null; known: readonly string[] }>(
    'invalidValue',
    ({ name, suggestion, known }) =>
      `"${name}" is geen soort tabel.${hintNl(suggestion)} Geef een naam zoals: ${listed(known)}.`,
    ({ name, suggestion, known }) =>
      `"${name}" is no type of table.${hintEn(suggestion)} Give a name such as: ${listed(known)}.`,
  ),
  'table-gone': define<{ range: number; name: string | null; error: string }>(
    'invalidValue',
    ({ range, name, error }) =>
      `${rangeNl(range, name)} is er niet meer (${error}). Zet het blad of de tabel terug, of haal dit deel uit de formule van ROSTER.`,
    ({ range, name, error }) =>
      `${rangeEn(range, name)} is gone (${error}). Put the sheet or the table back, or take this part out of ROSTER's formula.`,
  ),
  'name-does-not-fit': define<TableArgument & { headings: readonly string[]; problem: Bilingual | null }>(
    'invalidValue',
    ({ range, name, headings, problem }) =>
      `${rangeNl(range, name)} heeft niet de kolommen van die soort${headingsNl(headings)}.${problem === null ? ' Neem de kopregel mee: Stages[#Alles], of geef een andere naam.' : ` ${problem.nl} Neem die kolom mee.`}`,
    ({ range, name, headings, problem }) =>
      `${rangeEn(range, name)} does not have the columns of that type${headingsEn(headings)}.${problem === null ? ' Include the header row: Stages[#All], or give another name.' : ` ${problem.en} Include that column.`}`,
  ),
  'table-ambiguous': define<TableArgument & { fitting: readonly Bilingual[]; example: string }>(
    'invalidValue',
    ({ range, name, fitting, example }) =>
      `${rangeNl(range, name)} kan ${fitting.map(({ nl }) => nl).join(' of ')} bevatten. Zet er een naam voor, bijvoorbeeld "${example}"; ${example}[#Alles].`,
    ({ range, name, fitting, example }) =>
      `${rangeEn(range, name)} may hold ${fitting.map(({ en }) => en).join(' or ')}. Put a name before it, for example "${example}", ${example}[#All].`,
  ),
  'table-not-recognised': define<TableArgument & { headings: readonly string[] }>(
    'invalidValue',
    ({ range, name, headings }) =>
      `${rangeNl(range, name)} is niet herkend${headingsNl(headings)}. Neem de kopregel mee, of zet er een naam voor: "Stages"; Stages[#Alles].`,
    ({ range, name, headings }) =>
      `${rangeEn(range, name)} was not recognised${headingsEn(headings)}. Include the header row, or put a name before it: "Stages", Stages[#All].`,
  ),
  'no-people': define<{ name: string }>(
    'invalidValue',
    ({ name }) => `Geef ook de tabel met de aios, bijvoorbeeld "${name}"; ${name}[#Alles].`,
    ({ name }) => `Give the table of trainees too, for example "${name}", ${name}[#All].`,
  ),
  'no-trainees': define<object>(
    'invalidValue',
    () => 'In de tabel met aios staat niemand met een nummer: vul de kolom AiosNr in.',
    () => 'The table of trainees holds nobody with a number: fill in the column TraineeID.',
  ),
  // ---- questions about a roster
  'no-roster': define<object>(
    'notAvailable',
    () => 'Er is geen rooster opgegeven. Geef de cel met ROSTER.',
    () => 'No roster is given. Give the cell with ROSTER.',
  ),
  'unknown-roster': define<object>(
    'notAvailable',
    () =>
      'Dit rooster is niet (meer) geladen. Klik op de cel met ROSTER en druk op F2, Enter; Ctrl+Alt+F9 herberekent alles.',
    () =>
      'This roster is not loaded (any more). Click the cell with ROSTER and press F2, Enter; Ctrl+Alt+F9 recalculates everything.',
  ),
  'trainee-blank': define<object>(
    'notAvailable',
    () =>
      'Er is geen aios opgegeven: de cel met het nummer is leeg of bevat een fout. Geef een nummer uit de tabel met aios.',
    () =>
      'No trainee is given: the cell with the number is blank or holds an error. Give a number from the table of trainees.',
  ),
  'unknown-trainee': define<{ found: string; suggestion: string | null }>(
    'notAvailable',
    ({ found, suggestion }) =>
      `Aios "${found}" staat niet in het rooster.${hintNl(suggestion)} Geef een nummer uit de tabel met aios.`,
    ({ found, suggestion }) =>
      `Trainee "${found}" is not in the roster.${hintEn(suggestion)} Give a number from the table of trainees.`,
  ),
  'other-programme': define<{ trainee: string; programmes: readonly string[] }>(
    'notAvailable',
    ({ trainee, programmes }) =>
      `De regels (${listed(programmes)}) gelden niet voor ${trainee}: de kolom Opleiding noemt een andere opleiding. Verbeter die kolom, of neem de regels van die opleiding.`,
    ({ trainee, programmes }) =>
      `The rules (${listed(programmes)}) are not for ${trainee}: the Programme column names another programme. Mend that column, or take the rules of that programme.`,
  ),
  'epa-number': define<object>(
    'invalidValue',
    () => 'Geef het nummer van een EPA: een geheel getal vanaf 1.',
    () => 'Give the number of an EPA: a whole number from 1.',
  ),
  'table-missing': define<{ records: Bilingual }>(
    'notAvailable',
    ({ records }) => `Dit rooster heeft geen tabel met ${records.nl}: geef die mee aan ROSTER.`,
    ({ records }) => `This roster has no table of ${records.en}: give it to ROSTER.`,
  ),
  'unknown-level': define<{ cells: Bilingual }>(
    'notAvailable',
    ({ cells }) => `Het laatste niveau is niet zeker: ${cells.nl}. Vul dat aan.`,
    ({ cells }) => `The latest level is not certain: ${cells.en}. Complete that.`,
  ),
  'levels-of-one-day': define<{ low: number; high: number; places: Bilingual }>(
    'notAvailable',
    ({ low, high, places }) =>
      `Op de laatste dag staan verschillende niveaus, van ${low} tot en met ${high}: ${places.nl}. Laat er één staan.`,
    ({ low, high, places }) =>
      `On the latest day there are different levels, from ${low} to ${high}: ${places.en}. Leave one of them.`,
  ),
  'unknown-stage': define<{ found: string; suggestion: string | null; known: readonly string[] }>(
    'invalidValue',
    ({ found, suggestion, known }) =>
      `"${found}" is geen soort stage.${hintNl(suggestion)} Kies uit: ${listed(known)}.`,
    ({ found, suggestion, known }) =>
      `"${found}" is no category of rotation.${hintEn(suggestion)} Choose from: ${listed(known)}.`,
  ),
  'training-year': define<{ years: number }>(
    'invalidValue',
    ({ years }) => `Geef een opleidingsjaar van 1 tot en met ${years}, of laat het weg.`,
    ({ years }) => `Give a training year from 1 to ${years}, or leave it out.`,
  ),
  'insufficient-data': define<{ id: string; title: string; reason: Bilingual; more: readonly string[] }>(
    'notAvailable',
    ({ id, title, reason, more }) =>
      `Onvoldoende gegevens voor ${id} (${title}): ${reason.nl}${more.length === 0 ? '' : ` Ook voor: ${listed(more)}.`}`,
    ({ id, title, reason, more }) =>
      `Insufficient data for ${id} (${title}): ${reason.en}${more.length === 0 ? '' : ` Also for: ${listed(more)}.`}`,
  ),
  'requirement-blank': define<object>(
    'invalidValue',
    () => 'Geef het nummer van een eis, zoals "M10", zoals het in de regels staat.',
    () => 'Give the id of a requirement, such as "M10", as it stands in the rules.',
  ),
  'unknown-requirement': define<{ found: string; suggestion: string | null; known: readonly string[] }>(
    'invalidValue',
    ({ found, suggestion, known }) =>
      `De regels hebben geen eis "${found}".${hintNl(suggestion)} Kies uit: ${listed(known)}.`,
    ({ found, suggestion, known }) =>
      `The rules have no requirement "${found}".${hintEn(suggestion)} Choose from: ${listed(known)}.`,
  ),
  'whole-list': define<{ id: string }>(
    'invalidValue',
    ({ id }) => `Eis ${id} gaat over alle aios samen, niet over één: gebruik FINDINGS zonder aios.`,
    ({ id }) => `Requirement ${id} is about all trainees together, not one: use FINDINGS without a trainee.`,
  ),
  'unknown-part': define<{ found: string; suggestion: string | null; known: readonly string[] }>(
    'invalidValue',
    ({ found, suggestion, known }) =>
      `"${found}" is geen onderdeel van een oordeel.${hintNl(suggestion)} Kies uit: ${known.join(', ')}.`,
    ({ found, suggestion, known }) =>
      `"${found}" is no part of a verdict.${hintEn(suggestion)} Choose from: ${known.join(', ')}.`,
  ),
  'amount-unknown': define<{ reason: Bilingual }>(
    'notAvailable',
    ({ reason }) => `De hoeveelheid is niet zeker: ${reason.nl}`,
    ({ reason }) => `The amount is not certain: ${reason.en}`,
  ),
  'standing-unknown': define<object>(
    'notAvailable',
    () =>
      'Dit is voor deze aios niet bekend: vul de startdatum in, en de data van stages, onderbrekingen en vrijstellingen.',
    () =>
      'This is not known for this trainee: complete the start date, and the dates of rotations, interruptions and exemptions.',
  ),
  'standing-open': define<{ reason: Bilingual }>(
    'notAvailable',
    ({ reason }) => `Dit is voor deze aios niet zeker: ${reason.nl}`,
    ({ reason }) => `This is not certain for this trainee: ${reason.en}`,
  ),
  'end-open': define<object>(
    'notAvailable',
    () =>
      'Het einde ligt nog niet vast: vul de einddatum van de aios in, of plan de stages tot en met het einde.',
    () =>
      'The end is not fixed yet: fill in the end date of the trainee, or plan the rotations up to the end.',
  ),
  'not-begun': define<{ start: Bilingual }>(
    'notAvailable',
    ({ start }) => `De opleiding begint pas op ${start.nl}: kies een latere peildatum in ROSTER.`,
    ({ start }) => `The training begins on ${start.en} only: choose a later reference date in ROSTER.`,
  ),
  'list-cell-error': define<{ error: string }>(
    'invalidValue',
    ({ error }) => `Een cel van de lijst bevat een fout: ${error}. Herstel eerst die cel.`,
    ({ error }) => `A cell of the list holds an error: ${error}. Mend that cell first.`,
  ),
  'sentence-blank': define<object>(
    'invalidValue',
    () => 'Geef een zin van de regeltaal, zoals: ten minste 5 maanden stages waarvan soort is "orthopedie".',
    () =>
      'Give a sentence of the rules language, such as: at least 5 months of rotations where category is "orthopaedics".',
  ),
  'sentence-only': define<object>(
    'invalidValue',
    () => 'Geef alleen de zin, zonder kop zoals eis M10 "Pijnpoli"; hele regels gaan naar RULES.',
    () =>
      'Give the sentence alone, without a heading such as requirement M10 "Pain clinic"; whole rules go to RULES.',
  ),
  'sentence-whole-list': define<object>(
    'invalidValue',
    () => 'Deze zin gaat over alle aios samen; RULE_CHECK toetst er één. Zet de zin als eis in de regels.',
    () =>
      'This sentence is about all trainees together; RULE_CHECK checks one. Put it into the rules as a requirement.',
  ),
  'broken-sentence': define<{ message: Bilingual; more: number }>(
    'invalidValue',
    ({ message, more }) =>
      `${ended(message.nl)}${more === 0 ? '' : ` Daarna nog ${more === 1 ? '1 fout' : `${more} fouten`}.`} Herstel de zin.`,
    ({ message, more }) =>
      `${ended(message.en)}${more === 0 ? '' : ` Then ${more === 1 ? '1 more error' : `${more} more errors`}.`} Mend the sentence.`,
  ),
  'sentence-insufficient': define<{ reason: Bilingual }>(
    'notAvailable',
    ({ reason }) => `Onvoldoende gegevens: ${reason.nl}`,
    ({ reason }) => `Insufficient data: ${reason.en}`,
  ),
  // ---- anything else
  cancelled: define<object>(
    'notAvailable',
    () =>
      'Excel heeft deze berekening afgebroken. Klik op de cel en druk op F2, Enter om opnieuw te berekenen.',
    () => 'Excel cancelled this calculation. Click the cell and press F2, Enter to calculate again.',
  ),
  'internal-error': define<{ detail: string }>(
    'notAvailable',
    ({ detail }) => `Interne fout: ${detail}. Meld dit aan wie de invoegtoepassing beheert.`,
    ({ detail }) => `Internal error: ${detail}. Report it to whoever maintains the add-in.`,
  ),
} as const;

export type MessageName = keyof typeof MESSAGES;
type Parameters<Name extends MessageName> = (typeof MESSAGES)[Name] extends Entry<infer P> ? P : never;

/** An error for Excel to show, with its message in the reader's language. */
export function fault<Name extends MessageName>(name: Name, parameters: Parameters<Name>): EngineFault {
  const entry = MESSAGES[name] as unknown as Entry<Parameters<Name>>;
  const shown = quotable(parameters);
  return new EngineFault(entry.code, entry[displayLanguage()](shown), (language) => entry[language](shown));
}

/** The words of handles: what RULES and ROSTER show in their cells. */
export const HANDLE_WORDS = {
  requirement: { nl: 'eis', en: 'requirement' },
  requirements: { nl: 'eisen', en: 'requirements' },
  advice: { nl: 'advies', en: 'point of advice' },
  advices: { nl: 'adviezen', en: 'points of advice' },
  attestation: { nl: 'bevestiging', en: 'attestation' },
  attestations: { nl: 'bevestigingen', en: 'attestations' },
  trainees: { nl: 'aios', en: 'trainees' },
  trainee: { nl: 'aios', en: 'trainee' },
  referenceDate: { nl: 'peildatum', en: 'reference date' },
} as const satisfies Record<string, Bilingual>;

/** "1 eis", "17 eisen". */
export function counted(
  count: number,
  one: keyof typeof HANDLE_WORDS,
  many: keyof typeof HANDLE_WORDS,
  language: Language,
): string {
  return `${count} ${HANDLE_WORDS[count === 1 ? one : many][language]}`;
}
