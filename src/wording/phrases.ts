import type { Bilingual, Language } from './language';

/** Words of reports, in both languages: verdicts, and the sentences that explain them. Placeholders stand in braces. */
export const VERDICT_WORDS = {
  met: { nl: 'voldaan', en: 'met' },
  notMet: { nl: 'niet voldaan', en: 'not met' },
  pending: { nl: 'loopt', en: 'pending' },
  insufficientData: { nl: 'onvoldoende gegevens', en: 'insufficient data' },
  waived: { nl: 'vrijgesteld', en: 'waived' },
  notApplicable: { nl: 'n.v.t.', en: 'not applicable' },
  toAttest: { nl: 'te bevestigen', en: 'to attest' },
} as const satisfies Record<string, Bilingual>;

export const PHRASES = {
  measuredAtLeast: { nl: '{measured} van ten minste {required}', en: '{measured} of at least {required}' },
  measuredAtMost: { nl: '{measured}, hoogstens {required}', en: '{measured}, at most {required}' },
  measuredMoreThan: {
    nl: '{measured}, meer dan {required} vereist',
    en: '{measured}, more than {required} required',
  },
  measuredLessThan: {
    nl: '{measured}, minder dan {required} vereist',
    en: '{measured}, less than {required} required',
  },
  measuredExactly: {
    nl: '{measured}, precies {required} vereist',
    en: '{measured}, exactly {required} required',
  },
  measuredBetween: {
    nl: '{measured}, van {low} tot en met {high} vereist',
    en: '{measured}, from {low} to {high} required',
  },
  measuredRange: { nl: 'tussen {lo} en {hi}', en: 'between {lo} and {hi}' },
  measuredOrMore: { nl: '{lo} of meer', en: '{lo} or more' },
  forAsMany: { nl: 'bij {amount}', en: 'for {amount}' },
  shareOf: { nl: '{part} van de {whole}', en: '{part} of {whole}' },
  noRecord: { nl: 'er is er geen', en: 'there is none' },
  unknownAmount: { nl: 'onbekend', en: 'unknown' },
  shortfall: { nl: 'tekort {amount}', en: 'short by {amount}' },
  excess: { nl: '{amount} te veel', en: '{amount} too much' },
  ofEach: { nl: 'elk {text}', en: 'each {text}' },
  notCounted: {
    nl: '{amount} niet meegeteld boven een maximum',
    en: '{amount} not counted beyond a maximum',
  },
  onDay: { nl: 'op {date}', en: 'on {date}' },
  fromTo: { nl: 'van {from} tot en met {to}', en: 'from {from} to {to}' },
  unknownSince: {
    nl: 'tot en met {date}, sinds wanneer is onbekend',
    en: 'until {date}, unknown since when',
  },
  unknownUntil: { nl: 'vanaf {date}, tot wanneer is onbekend', en: 'from {date}, unknown until when' },
  dueBy: { nl: 'uiterlijk {date}', en: 'due by {date}' },
  mendBy: { nl: 'te herstellen tot en met {date}', en: 'to be put right by {date}' },
  /** Of a date that is there, and later than this. */
  atLatest: { nl: 'uiterlijk {date}', en: '{date} at the latest' },
  dueOpen: { nl: 'de uiterste datum ligt nog niet vast', en: 'the due date is not fixed yet' },
  planCovers: { nl: 'de planning voorziet erin', en: 'the plan covers it' },
  planFallsShort: { nl: 'de planning voorziet er niet in', en: 'the plan does not cover it' },
  planExceeds: { nl: 'de planning gaat eroverheen', en: 'the plan exceeds it' },
  asPlanned: { nl: 'volgens de planning {text}', en: 'as planned {text}' },
  planUnknown: {
    nl: 'of de planning erin voorziet, is onbekend',
    en: 'whether the plan covers it is unknown',
  },
  parameterUnset: {
    nl: 'parameter {name} is niet ingesteld: geef die een waarde in de regels ({place})',
    en: 'parameter {name} is not set: give it a value in the rules ({place})',
  },
  lineOfRules: { nl: 'regel {line}', en: 'line {line}' },
  lineOfFile: { nl: 'regel {line} van {file}', en: 'line {line} of {file}' },
  unreadSheet: {
    nl: 'een blad met {record} kon niet worden gelezen',
    en: 'a sheet of {record} could not be read',
  },
  missingSheet: {
    nl: 'de werkmap heeft geen blad met {record}',
    en: 'the workbook has no sheet of {record}',
  },
  dependsOn: { nl: 'hangt af van {cells}', en: 'depends on {cells}' },
  breaksAt: { nl: 'niet in orde: {cells}', en: 'not in order: {cells}' },
  nothingToCheck: {
    nl: 'er is niets waarop dit van toepassing is',
    en: 'there is nothing that this applies to',
  },
  rowsInOrder: { nl: '{count} in orde', en: '{count} in order' },
  otherRegulation: {
    nl: 'geldt alleen voor regeling {ids}',
    en: 'applies to regulation {ids} only',
  },
  regulationUnknown: {
    nl: 'de regeling van deze aios is onbekend',
    en: 'the regulation of this trainee is unknown',
  },
  partsMet: { nl: '{met} van {count} voldaan', en: '{met} of {count} met' },
  needed: { nl: '{needed} nodig', en: '{needed} needed' },
  notYetMet: { nl: 'op {date} nog niet voldaan: {ids}', en: 'not yet met on {date}: {ids}' },
  eventMissing: { nl: 'er is geen {record}', en: 'there is no {record}' },
  noneAmong: { nl: 'er is nog geen {record}', en: 'there is no {record} yet' },
  lookedAt: { nl: 'bekeken: {cells}', en: 'looked at: {cells}' },
  laterMends: {
    nl: 'een latere die wel voldoet, herstelt dit',
    en: 'a later one that satisfies it mends this',
  },
  inOrder: { nl: 'in volgorde: {cells}', en: 'in order: {cells}' },
  notInOrder: { nl: 'niet in volgorde: {cells}', en: 'out of order: {cells}' },
  attestedBy: { nl: 'bevestigd door {who} op {date}', en: 'attested by {who} on {date}' },
  toAttest: { nl: 'niemand heeft dit bevestigd', en: 'nobody has attested this' },
  toAttestBy: { nl: '{who} heeft dit niet bevestigd', en: '{who} has not attested this' },
  askedFor: { nl: 'gevraagd vanwege {cells}', en: 'asked because of {cells}' },
  rowToAttest: {
    nl: 'zet daarvoor op blad {sheet} een rij met {owner} {trainee}, {requirement} {id}, {date} en {decidedBy}',
    en: 'for that put a row on sheet {sheet} with {owner} {trainee}, {requirement} {id}, {date} and {decidedBy}',
  },
  optionalNot: {
    nl: 'er is niet aan voldaan, en dat hoeft ook niet',
    en: 'it does not hold, and need not',
  },
  repairExtend: {
    nl: 'verleng {record} ({cell}) met {days}, tot en met {date}',
    en: 'extend {record} ({cell}) by {days}, to {date}',
  },
  repairExtendOver: {
    nl: 'verleng {record} ({cell}) met {days}, tot en met {date}, en verschuif wat daarmee overlapt ({cells})',
    en: 'extend {record} ({cell}) by {days}, to {date}, and move what it overlaps with ({cells})',
  },
  repairMore: {
    nl: 'nog {number} {unit} te plannen, uiterlijk {date}',
    en: '{number} more {unit} to plan, by {date}',
  },
  repairMoreOpen: { nl: 'nog {number} {unit} te plannen', en: '{number} more {unit} to plan' },
  repairOther: {
    nl: 'nog {number} andere {unit} te plannen, uiterlijk {date}',
    en: '{number} other {unit} to plan, by {date}',
  },
  repairOtherOpen: { nl: 'nog {number} andere {unit} te plannen', en: '{number} other {unit} to plan' },
  waivedBy: { nl: 'besloten door {who} op {date}', en: 'decided by {who} on {date}' },
  waiverExpired: {
    nl: 'de ontheffing door {who} van {date} is verlopen op {until}',
    en: 'the waiver by {who} of {date} expired on {until}',
  },
  group: { nl: '{field} {value}', en: '{field} {value}' },
  groupUnknown: { nl: '{field} onbekend', en: '{field} unknown' },
  trainingYear: { nl: 'opleidingsjaar {year}', en: 'training year {year}' },
  trainingHalfYear: { nl: 'opleidingshalfjaar {half}', en: 'training half-year {half}' },
  calendarHalfYear: { nl: 'halfjaar {half} van {year}', en: 'half-year {half} of {year}' },
  calendarQuarter: { nl: 'kwartaal {quarter} van {year}', en: 'quarter {quarter} of {year}' },
  calendarWeek: { nl: 'week van {date}', en: 'week of {date}' },
  recordOnDay: { nl: '{record} van {date}', en: '{record} of {date}' },
  duringRecord: { nl: '{record} van {from} tot en met {to}', en: '{record} from {from} to {to}' },
  counts: { nl: 'telt mee', en: 'counts' },
  countsFor: { nl: 'telt mee voor {amount}', en: 'counts for {amount}' },
  rejectedCondition: { nl: 'telt niet mee', en: 'does not count' },
  blank: { nl: '{field} is leeg', en: '{field} is blank' },
  rejectedWindow: { nl: 'valt buiten het tijdvak', en: 'lies outside the window' },
  notAmong: { nl: 'valt erbuiten: andere komen eerst', en: 'is left out: others come first' },
  superseded: { nl: 'een andere rij beslist', en: 'another row decides' },
  capped: { nl: 'telt mee tot een maximum', en: 'counts up to a maximum' },
  inWhole: { nl: 'telt alleen mee in het geheel', en: 'counts in the whole only' },
  elsewhere: { nl: 'beslist niet', en: 'does not decide' },
  uncovered: { nl: 'niet gedekt', en: 'not covered' },
  uncoveredFrom: { nl: 'niet gedekt vanaf {date}', en: 'not covered from {date}' },
  covers: { nl: 'dekt', en: 'covers' },
  isThere: { nl: '{this} {record} is er', en: 'this {record} is there' },
  shouldNotBe: { nl: '{this} {record} zou er niet moeten zijn', en: 'this {record} should not be there' },
  outOfOrder: { nl: 'staat niet op zijn plaats', en: 'is out of place' },
  planned: { nl: 'ligt na de peildatum', en: 'lies after the reference date' },
  breaks: { nl: '{field} is {value}', en: '{field} is {value}' },
  lasts: { nl: 'duurt {amount}', en: 'lasts {amount}' },
  breaksRow: { nl: 'voldoet hier niet aan', en: 'does not satisfy this' },
  tied: {
    nl: 'zegt iets anders dan een rij van dezelfde dag',
    en: 'differs from another row of the same day',
  },
  falls: { nl: 'daalt naar {value}', en: 'falls to {value}' },
  unknownCell: { nl: '{field} is leeg of onleesbaar', en: '{field} is blank or unreadable' },
  unknownRow: { nl: 'of dit telt is onbekend', en: 'whether this counts is unknown' },
  endsTooEarly: { nl: '{field} ligt vóór {begin} ({cell})', en: '{field} lies before {begin} ({cell})' },
  unknownColumn: { nl: 'er is geen kolom voor {field}', en: 'there is no column for {field}' },
  inColumns: { nl: 'kolom {columns}', en: 'column {columns}' },
  occursInCells: { nl: 'komt voor in deze werkmap', en: 'occurs in this workbook' },
  fullTimeFactor: { nl: 'deeltijdfactor {factor}', en: 'full-time factor {factor}' },
  times: { nl: 'keer', en: 'times' },
  yes: { nl: 'ja', en: 'yes' },
  no: { nl: 'nee', en: 'no' },
} as const satisfies Record<string, Bilingual>;

export type PhraseName = keyof typeof PHRASES;

/** A phrase with its placeholders filled in. */
export function say(
  name: PhraseName,
  language: Language,
  values: Readonly<Record<string, string>> = {},
): string {
  const pieces = (TEMPLATES[language][name] ??= PHRASES[name][language].split(/\{([a-z]+)\}/iu));
  let text = pieces[0] ?? '';
  for (let index = 1; index < pieces.length; index += 2)
    text += (values[pieces[index] ?? ''] ?? '') + (pieces[index + 1] ?? '');
  return text;
}

/** Phrases cut at their placeholders, as they are asked for: text, the name of a placeholder, text, and so on. */
const TEMPLATES: Record<Language, Partial<Record<PhraseName, readonly string[]>>> = { nl: {}, en: {} };
