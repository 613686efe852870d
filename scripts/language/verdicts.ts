import type { Verdict } from '../../src/dsl/evaluate/verdict';
import type { Bilingual } from '../../src/wording/language';

/** When each verdict is given, in the order of the page. */
export const VERDICT_MEANINGS: Record<Verdict, Bilingual> = {
  met: { en: 'it holds on the reference date', nl: 'op de peildatum klopt het' },
  pending: {
    en: 'it does not hold yet, and there is time left',
    nl: 'het klopt nog niet, maar er is nog tijd',
  },
  notMet: {
    en: 'it does not hold and the due date has passed, or it can no longer be put right',
    nl: 'het klopt niet en de uiterste datum is voorbij, of het is niet meer te herstellen',
  },
  insufficientData: {
    en: 'it depends on a cell that is blank, unreadable or missing, or on a parameter that is not set',
    nl: 'het hangt af van een cel die leeg of onleesbaar is of ontbreekt, of van een parameter die niet is ingesteld',
  },
  toAttest: {
    en: 'only a person can judge it, and nobody has yet',
    nl: 'alleen een mens kan dit beoordelen, en dat is nog niet gebeurd',
  },
  waived: {
    en: 'a waiver or an exemption covers it, with its date and who decided',
    nl: 'er is een ontheffing of vrijstelling voor, met datum en wie heeft besloten',
  },
  notApplicable: {
    en: 'there is nothing that it applies to',
    nl: 'er is niets waarop het van toepassing is',
  },
};

/** What to know of counting before reading a verdict; docs/semantics.md has the whole of it. */
export const COUNTING: readonly Bilingual[] = [
  { en: 'An end date is included.', nl: 'Een einddatum telt zelf nog mee (t/m).' },
  {
    en: 'Months of a period are whole months by the calendar; the days that are left over are divided by the length of the running month. A week is seven days.',
    nl: 'De maanden van een periode zijn hele maanden volgens de kalender; de dagen die overblijven, worden gedeeld door de lengte van de lopende maand. Een week is zeven dagen.',
  },
  {
    en: 'The training clock counts the time of the rotations, times the full-time factor. It stands still in gaps, and in what an interruption lasts beyond the free days without being made up.',
    nl: 'De opleidingsklok telt de tijd van de stages, maal de deeltijdfactor. Hij staat stil in gaten, en in wat een onderbreking langer duurt dan de vrije dagen en niet is ingehaald.',
  },
  {
    en: 'A blank or unreadable cell is unknown, and never zero or *no*. A verdict is given only where it is the same whatever stands there.',
    nl: 'Een lege of onleesbare cel is onbekend, en nooit nul of *nee*. Er komt alleen een oordeel als dat hetzelfde is, wat er ook in die cel hoort te staan.',
  },
  {
    en: 'What is still planned never makes a verdict worse than *pending*, for plans can be changed; *as planned* looks at it all the same.',
    nl: 'Wat nog gepland staat, maakt een oordeel nooit slechter dan *loopt*: een planning kan nog veranderen. *Volgens plan* kijkt er toch naar.',
  },
  {
    en: 'A finding of several groups or periods has the worst verdict of its parts.',
    nl: 'Een bevinding over verschillende groepen of perioden heeft het slechtste oordeel van haar onderdelen.',
  },
];
