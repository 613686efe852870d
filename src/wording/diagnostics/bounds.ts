import type { Bilingual } from '../language';
import { define } from './entry';
import { LACKING_ENDS, type LackingEnd } from './lacking-ends';
import { inDutch, inEnglish, listed } from './texts';

/** What can be wrong with what a sentence bounds: a measure, its unit, its parts, and the number that it is bounded by. */
export const BOUNDS = {
  'not-an-interval': define<{
    record: Bilingual;
    unit: Bilingual;
    lacking: LackingEnd;
    others: readonly Bilingual[];
    /** A field that is called like the unit, and has none. */
    unmarked: Bilingual | null;
  }>(
    'error',
    ({ record, unit, lacking, others, unmarked }) =>
      `${record.nl} heeft ${LACKING_ENDS[lacking].nl}, en geen veld in ${unit.nl} om op te tellen${others.length === 0 ? '' : `, wel in ${inDutch(others, 'en')}`}.${unmarked === null ? '' : ` Zet achter het veld ${unmarked.nl} waarin het telt: getal, eenheid ${unit.nl}.`}`,
    ({ record, unit, lacking, others, unmarked }) =>
      `${record.en} has ${LACKING_ENDS[lacking].en}, and no field in ${unit.en} to add up${others.length === 0 ? '' : `, but in ${inEnglish(others, 'and')}`}.${unmarked === null ? '' : ` Say after the field ${unmarked.en} what it counts in: number, unit ${unit.en}.`}`,
  ),
  'several-amounts': define<{ record: Bilingual; unit: Bilingual; fields: readonly Bilingual[] }>(
    'error',
    ({ record, unit, fields }) =>
      `${record.nl} heeft meer velden in ${unit.nl} (${listed(
        fields.map((one) => one.nl),
        'en',
      )}): schrijf totaal … van.`,
    ({ record, unit, fields }) =>
      `${record.en} has several fields in ${unit.en} (${listed(
        fields.map((one) => one.en),
        'and',
      )}): write total … of.`,
  ),
  'wrong-unit': define<{ bound: Bilingual; measure: Bilingual }>(
    'error',
    ({ bound, measure }) => `Dit telt ${bound.nl}, maar de maat telt ${measure.nl}.`,
    ({ bound, measure }) => `This counts ${bound.en}, but the measure counts ${measure.en}.`,
  ),
  'unit-needed': define<{ unit: Bilingual }>(
    'error',
    ({ unit }) => `Deze maat telt ${unit.nl}: zet de eenheid achter het getal.`,
    ({ unit }) => `This measure counts ${unit.en}: put the unit after the number.`,
  ),
  'impossible-count': define<{ amount: string }>(
    'error',
    ({ amount }) => `Een aantal is een geheel getal; ${amount} kan nooit precies gehaald worden.`,
    ({ amount }) => `A count is a whole number; ${amount} can never be reached exactly.`,
  ),
  'senseless-share': define<object>(
    'error',
    () => 'Een deel is hoogstens 100% van het geheel: deze grens is altijd of nooit gehaald.',
    () => 'A share is at most 100% of the whole: this bound is always or never met.',
  ),
  'cap-of-nothing': define<object>(
    'error',
    () => 'Wat helemaal niet meetelt, hoort in de voorwaarde na "waarvan", niet achter een maximum van nul.',
    () => 'What does not count at all belongs in the condition after "where", not behind a maximum of zero.',
  ),
  'cap-without-effect': define<{ least: string }>(
    'warning',
    ({ least }) =>
      `Dit maximum verandert niets: er zijn maar ${least} nodig, en die mogen hiermee alle meetellen.`,
    ({ least }) =>
      `This maximum changes nothing: only ${least} are needed, and with it all of them may count.`,
  ),
  'part-exceeds-whole': define<{ least: string; most: string }>(
    'error',
    ({ least, most }) => `Een deel van ten minste ${least} past niet in een geheel van hoogstens ${most}.`,
    ({ least, most }) => `A part of at least ${least} does not fit into a whole of at most ${most}.`,
  ),
  'share-as-field': define<{ which: 'highest' | 'lowest' }>(
    'error',
    ({ which }) =>
      `Het ${which === 'highest' ? 'hoogste' : 'laagste'} aandeel is dat van elke groep: schrijf "voor elke …: ${which === 'highest' ? 'hoogstens' : 'ten minste'} 50% van de …".`,
    ({ which }) =>
      `The ${which} share is that of each group: write "for each …: ${which === 'highest' ? 'at most' : 'at least'} 50% of the …".`,
  ),
  'bound-never-met': define<object>(
    'error',
    () => 'Deze grens wordt nooit gehaald: minder dan nul bestaat hier niet.',
    () => 'This bound is never met: nothing is less than zero here.',
  ),
  'negative-bound': define<{ amount: string }>(
    'error',
    ({ amount }) => `Een grens is nul of meer, niet ${amount}.`,
    ({ amount }) => `A bound is zero or more, not ${amount}.`,
  ),
  'amount-without-number': define<object>(
    'error',
    () => 'Bij "geen" past geen eenheid en geen marge: "geen" is al nul.',
    () => 'No unit and no margin fit "no": it means zero already.',
  ),
  'margin-without-edge': define<object>(
    'error',
    () => 'Een marge past niet bij "meer dan" en "minder dan": schrijf ten minste of hoogstens.',
    () => 'A margin does not fit "more than" and "less than": write at least or at most.',
  ),
  'empty-margin': define<object>(
    'error',
    () => 'Een marge is meer dan nul.',
    () => 'A margin is more than zero.',
  ),
  'margin-too-large': define<object>(
    'error',
    () => 'De marge is zo groot als de grens zelf: zo is die altijd gehaald.',
    () => 'The margin is as large as the bound itself: so it is always met.',
  ),
  'whole-number-needed': define<{ found: string; least: string | null }>(
    'error',
    ({ found, least }) =>
      `Hier is een geheel getal${least === null ? '' : ` van ten minste ${least}`} nodig, niet ${found}.`,
    ({ found, least }) =>
      `A whole number${least === null ? '' : ` of at least ${least}`} is needed here, not ${found}.`,
  ),
  'measured-against-itself': define<object>(
    'error',
    () => 'Aan beide kanten staat hetzelfde: dit is altijd of nooit gehaald.',
    () => 'Both sides are the same: this is always or never met.',
  ),
  'share-of-itself': define<object>(
    'error',
    () =>
      'Dit is een deel van zichzelf, want binnen een groep telt aan beide kanten alleen die groep. Het deel van elke groep in het geheel: "voor elke beoordelaar: hoogstens 25% van de toetsen".',
    () =>
      'This is a share of itself, for within a group only that group counts on both sides. The share of each group in the whole: "for each assessor: at most 25% of the assessments".',
  ),
  'bounds-exclude-each-other': define<object>(
    'error',
    () =>
      'Dit kan niet samengaan met de andere grens aan hetzelfde: er is geen aantal dat aan beide voldoet.',
    () => 'This cannot go together with the other bound on the same: no amount satisfies both.',
  ),
  'bound-always-met': define<object>(
    'error',
    () => 'Deze grens is altijd gehaald: ten minste nul.',
    () => 'This bound is always met: at least zero.',
  ),
  'percent-without-whole': define<object>(
    'error',
    () =>
      'Een percentage heeft een geheel nodig: "ten minste 80% van cursussen: aanwezig" of "waaronder ten minste 80% waarvan …".',
    () =>
      'A percentage needs a whole: "at least 80% of courses: attended" or "of which at least 80% where …".',
  ),
  'share-of-nothing': define<object>(
    'error',
    () =>
      'Zeg waarvan dit het deel is: met een voorwaarde ("ten minste 80% van de cursussen: aanwezig"), of per groep ("voor elke beoordelaar: hoogstens 25% van de epa-beoordelingen").',
    () =>
      'Say what has this share: with a condition ("at least 80% of the courses: attended"), or for each group ("for each assessor: at most 25% of the epa-assessments").',
  ),
  'percent-needed': define<object>(
    'error',
    () =>
      'Met een dubbele punt en een voorwaarde hoort hier een percentage: "ten minste 80% van cursussen: aanwezig".',
    () => 'With a colon and a condition a percentage belongs here: "at least 80% of courses: attended".',
  ),
  'part-without-filter': define<object>(
    'error',
    () => 'Zeg om welk deel het gaat: "waaronder ten minste 5 waarvan …".',
    () => 'Say which part is meant: "of which at least 5 where …".',
  ),
  'cap-on-sum': define<{ records: readonly Bilingual[] }>(
    'error',
    ({ records }) =>
      records.length === 0
        ? 'Zeg bij een som van welke gegevens er hoogstens zoveel meetelt, en noem gegevens die zo maar één keer in de som staan, zoals met hun eigen begrip: "waarbij meetelt hoogstens 10 van …".'
        : `Zeg bij een som van welke gegevens er hoogstens zoveel meetelt: zet ${listed(
            records.map(({ nl }) => `"van ${nl}"`),
            'of',
          )} vóór "waarvan".`,
    ({ records }) =>
      records.length === 0
        ? 'In a sum, say of which records at most so much counts, and name records that stand in the sum only once like that, as by a definition of their own: "counting at most 10 of …".'
        : `In a sum, say of which records at most so much counts: put ${listed(
            records.map(({ en }) => `"of ${en}"`),
            'or',
          )} before "where".`,
  ),
  'part-of-amount': define<object>(
    'error',
    () => 'Een deel ("waaronder", "meetelt") kan alleen van een aantal, een tijdsduur of een totaal zijn.',
    () => 'A part ("of which", "counting") can only be of a number of records, a length of time or a total.',
  ),
  'rounding-without-rate': define<object>(
    'error',
    () =>
      'Afronden heeft alleen zin bij een grens die wordt uitgerekend: per opleidingsmaand, naar rato, of tegenover een andere maat.',
    () =>
      'Rounding makes sense only for a bound that is worked out: per training month, pro rata, or against another measure.',
  ),
  'reference-range': define<object>(
    'error',
    () =>
      'Tegenover een andere maat kan alleen "ten minste", "hoogstens", "meer dan", "minder dan" of "precies".',
    () =>
      'Against another measure only "at least", "at most", "more than", "less than" or "exactly" is possible.',
  ),
  'gaps-in-range': define<object>(
    'error',
    () =>
      'De tijd tussen gegevens heeft een minimum ("ten minste": de kortste) of een maximum ("hoogstens": de langste): schrijf twee zinnen.',
    () =>
      'The time between records has a minimum ("at least": the shortest) or a maximum ("at most": the longest): write two sentences.',
  ),
  'rate-here': define<object>(
    'error',
    () =>
      'Een aantal per opleidingsmaand of -jaar kan niet in een schuivend tijdvak of in de voorwaarde bij een periode: noem het aantal zelf.',
    () =>
      'A number per training month or year is not possible in a sliding window or in the condition of a period: give the number itself.',
  ),
  'every-here': define<object>(
    'error',
    () =>
      'Zo veel per zo veel van iets anders kan niet in een schuivend tijdvak of in de voorwaarde bij een periode: noem daar een getal of een percentage.',
    () =>
      'So many for every so many of something else is not possible in a sliding window or in the condition of a period: give a number or a percentage there.',
  ),
  'every-nothing': define<object>(
    'error',
    () =>
      'Per 0 van iets valt niets te eisen: noem een getal boven 0, bijvoorbeeld ten minste 1 toets per 10 verrichtingen.',
    () =>
      'Nothing can be asked for every 0 of something: give a number above 0, for example at least 1 assessment for every 10 procedures.',
  ),
  'every-pro-rata': define<object>(
    'error',
    () =>
      '"naar rato" hoort niet bij zo veel per zo veel: daar tellen alleen volle malen, en met "of deel daarvan" ook wat begonnen is. Naar verhouding is een percentage: aantal toetsen ten minste 10% van aantal verrichtingen.',
    () =>
      '"pro rata" does not go with so many for every so many: there only full times count, and with "or part of it" what has begun as well. In proportion is a percentage: number of assessments at least 10% of number of procedures.',
  ),
  'every-without-number': define<object>(
    'error',
    () =>
      'Bij "per zo veel" hoort één getal: ten minste 1 toets per 10 verrichtingen. Een percentage, "geen" of nog een tempo past daar niet bij.',
    () =>
      '"For every so many" goes with one number: at least 1 assessment for every 10 procedures. A percentage, "no" or a second rate does not fit beside it.',
  ),
  'rounded-twice': define<object>(
    'error',
    () =>
      '"of deel daarvan" rondt al naar boven af, op hele malen: laat het afronden of "of deel daarvan" weg.',
    () => '"or part of it" already rounds up, to whole times: leave out the rounding or "or part of it".',
  ),
  'part-of-nothing': define<object>(
    'error',
    () => 'Wat voor niets meetelt, hoeft er niet bij: geef een percentage boven 0.',
    () => 'What counts for nothing need not be added: give a percentage above 0.',
  ),
  'pro-rata-here': define<object>(
    'error',
    () =>
      '"naar rato" is van een getal in elke periode van de kalender: ten minste 40 uren diensten in elk kalenderjaar naar rato. Voor opleidingsjaren: ten minste 40 uren per opleidingsjaar diensten in elk opleidingsjaar.',
    () =>
      '"pro rata" is of a number in each period of the calendar: at least 40 hours of shifts in each calendar year pro rata. For training years: at least 40 hours per training year of shifts in each training year.',
  ),
  'single-run': define<object>(
    'error',
    () =>
      'De langste of kortste periode wordt gemeten in jaren, maanden, weken of dagen: noem die eenheid achter het getal.',
    () =>
      'The longest or shortest period is measured in years, months, weeks or days: give that unit after the number.',
  ),
  'gap-without-unit': define<{ records: string; between: boolean }>(
    'error',
    ({ records, between }) =>
      `Hoelang er geen zijn, of van de ene tot de volgende, wordt gemeten in jaren, maanden, weken of dagen: bij data staat geen tijd van de dag. ${between ? `Het dichtstbij komt "ten minste 1 dag tussen ${records}", nooit twee op één dag; bij 2 dagen ligt er een dag tussen. Rekent het rooster de uren uit in een kolom, geef die dan een eigen veld: elke dienst: rusturen is ten minste 11.` : `In dagen: "hoogstens 2 dagen zonder ${records}".`}`,
    ({ records, between }) =>
      `How long there are none, or from one to the next, is measured in years, months, weeks or days: dates have no time of day. ${between ? `Nearest comes "at least 1 day between ${records}", never two on one day; with 2 days there is a day between them. If the roster works out the hours in a column, give that a field of its own: each shift: rest-hours is at least 11.` : `In days: "at most 2 days without ${records}".`}`,
  ),
  'training-months-only': define<object>(
    'error',
    () => 'Opleidingstijd wordt geteld in maanden.',
    () => 'Training time is counted in months.',
  ),
  'each-minimum': define<object>(
    'error',
    () => 'Na "met elk" hoort een minimum: "met elk ten minste 2 maanden".',
    () => 'After "each with" a minimum belongs: "each with at least 2 months".',
  ),
  'different-amounts': define<object>(
    'error',
    () =>
      'Dit telt in iets anders dan de maat ervoor: vergelijk tijdsduren met tijdsduren en aantallen met aantallen.',
    () =>
      'This is counted in something else than the measure before it: compare lengths of time with lengths of time, and numbers with numbers.',
  ),
  'more-than-listed': define<{ items: string }>(
    'error',
    ({ items }) => `Er staan maar ${items} zinnen in de lijst.`,
    ({ items }) => `There are only ${items} sentences in the list.`,
  ),
  'rate-without-unit': define<object>(
    'error',
    () => '"per opleidingsmaand" past alleen bij een aantal of een totaal, niet bij maanden.',
    () => '"per training month" fits a count or a total only, not months.',
  ),
} as const;
