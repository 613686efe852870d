import type { Bilingual } from '../language';
import { define } from './entry';
import { listed } from './texts';

/** What can be wrong with the time and the groups that a sentence is about: its windows and periods, the latest records, the whole list. */
export const WINDOWS = {
  'whole-list-mixed': define<object>(
    'error',
    () =>
      'Een eis gaat over elke aios apart of over de hele lijst: maak van deze zin een eis met een eigen kenmerk.',
    () =>
      'A requirement is about each trainee or about the whole list: make this sentence a requirement with an id of its own.',
  ),
  'periods-counted-here': define<object>(
    'error',
    () =>
      'In zoveel van de perioden kan alleen iets van één deelnemer worden gevraagd: niet van de hele lijst, en niet welk deel een groep van het geheel heeft.',
    () =>
      'In so many of the periods something can only be asked of one trainee: not of the whole list, nor what share of the whole a group has.',
  ),
  'no-periods-left': define<{ all: string }>(
    'error',
    ({ all }) => `Zo blijft er geen periode over: de opleiding heeft er ${all}.`,
    ({ all }) => `So no period is left: the training has ${all}.`,
  ),
  'except-this-year': define<{ years: string }>(
    'error',
    ({ years }) =>
      `Naast "dit opleidingsjaar" kunnen hier geen jaren worden uitgezonderd. Noem de jaren die wel meedoen: voor elk opleidingsjaar van 1 tot en met ${years}.`,
    ({ years }) =>
      `Beside "this training year" no years can be left out here. Name those that are looked at: for each training year from 1 to ${years}.`,
  ),
  'more-than-periods': define<{ most: string }>(
    'error',
    ({ most }) => `Zoveel zijn er niet: de opleiding heeft er hoogstens ${most}.`,
    ({ most }) => `There are not so many: the training has ${most} at most.`,
  ),
  'periods-at-least': define<object>(
    'error',
    () =>
      'Van de perioden kan hier alleen een minimum staan, en afgerond alleen een percentage: in ten minste 3 kwartalen, in ten minste 75% naar beneden afgerond van de kwartalen. Keer een maximum om: in plaats van meer dan 8 diensten in hoogstens 25% van de maanden: hoogstens 8 diensten in ten minste 75% van de maanden van de kalender.',
    () =>
      'Of the periods only a minimum can stand here, and rounded only a percentage: in at least 3 quarters, in at least 75% rounded down of the quarters. Turn a maximum round: instead of more than 8 shifts in at most 25% of the months: at most 8 shifts in at least 75% of the months of the calendar.',
  ),
  'among-none': define<object>(
    'error',
    () => 'Hier moet een geheel getal vanaf 1 staan: zoveel gegevens worden er bekeken.',
    () => 'A whole number from 1 must stand here: so many records are looked at.',
  ),
  'among-here': define<object>(
    'error',
    () => 'Dit kan niet van alleen de laatste of eerste zoveel gegevens worden gevraagd.',
    () => 'This cannot be asked of the latest or first so many records alone.',
  ),
  'no-date-field': define<{ record: Bilingual }>(
    'error',
    ({ record }) => `${record.nl} heeft geen datum, dus een tijdvak of "laatste" heeft hier geen betekenis.`,
    ({ record }) => `${record.en} has no date, so a window or "latest" has no meaning here.`,
  ),
  'year-out-of-range': define<{ year: string; years: string }>(
    'error',
    ({ year, years }) => `Opleidingsjaar ${year} bestaat niet: deze opleiding heeft ${years} jaren.`,
    ({ year, years }) => `There is no training year ${year}: this programme has ${years} years.`,
  ),
  'months-out-of-range': define<{ months: string; duration: string }>(
    'error',
    ({ months, duration }) => `${months} maanden past niet in een opleiding van ${duration} maanden.`,
    ({ months, duration }) => `${months} months do not fit into a training of ${duration} months.`,
  ),
  'window-longer-than-training': define<{ duration: string }>(
    'error',
    ({ duration }) => `Dit tijdvak is langer dan de opleiding zelf (${duration} maanden).`,
    ({ duration }) => `This window is longer than the training itself (${duration} months).`,
  ),
  'window-longer-than-outer': define<{ months: string }>(
    'error',
    ({ months }) => `Dit tijdvak past niet in het andere, dat hoogstens ${months} maanden duurt.`,
    ({ months }) => `This window does not fit into the other one, which lasts ${months} months at most.`,
  ),
  'window-beyond-training': define<{ duration: string }>(
    'warning',
    ({ duration }) =>
      `Bij wie voltijds werkt is dit tijdvak langer dan de opleiding zelf (${duration} maanden). Laat het weg, of noem een kortere tijd.`,
    ({ duration }) =>
      `For those who work full-time this window is longer than the training itself (${duration} months). Leave it out, or give a shorter time.`,
  ),
  'minimum-exceeds-window': define<{ window: Bilingual; records: Bilingual }>(
    'warning',
    ({ window, records }) =>
      `Dit tijdvak duurt ${window.nl}: zoveel past er alleen in als ${records.nl} naast elkaar lopen. Noem een lagere grens of een langer tijdvak.`,
    ({ window, records }) =>
      `This window lasts ${window.en}: so much fits into it only if ${records.en} run side by side. Give a lower bound or a longer window.`,
  ),
  'empty-length': define<object>(
    'error',
    () => 'Een tijdvak van deze lengte is leeg: noem een lengte van ten minste 1.',
    () => 'A window of this length holds nothing: give a length of at least 1.',
  ),
  'window-after-part': define<{ whole: string; part: string | null }>(
    'warning',
    ({ whole, part }) =>
      `Dit tijdvak geldt voor de hele zin. Is dat de bedoeling, zet het dan voorop: ${whole}. Is het alleen voor dit deel, maak daar dan een eigen zin van${part === null ? '' : `: ${part}`}.`,
    ({ whole, part }) =>
      `This window is the whole sentence's. If that is meant, put it first: ${whole}. If it is for this part alone, make that a sentence of its own${part === null ? '' : `: ${part}`}.`,
  ),
  'too-many-groups': define<{ most: string }>(
    'error',
    ({ most }) => `Dit bereik telt meer dan ${most} groepen.`,
    ({ most }) => `This range has more than ${most} groups.`,
  ),
  'bound-on-people': define<object>(
    'error',
    () => 'Per aios is er één rij van aios: zet "hele lijst:" vóór de zin om alle aios samen te tellen.',
    () =>
      'There is one row of each trainee: put "whole list:" before the sentence to count all of them together.',
  ),
  'group-mismatch': define<{ field: string; record: Bilingual }>(
    'error',
    ({ field, record }) => `Voor elke ${field}: ${record.nl} heeft dat veld niet.`,
    ({ field, record }) => `For each ${field}: ${record.en} has no such field.`,
  ),
  'group-of-records': define<{ group: string; record: Bilingual }>(
    'error',
    ({ group, record }) =>
      `Voor elke ${group}: ${record.nl} heeft geen veld dat zo heet; het zijn gegevens. Bij elk daarvan apart: tijdens elke ${group}, of binnen 3 maanden na elke ${group}. Evenveel als er daarvan zijn: per 1 ${group}.`,
    ({ group, record }) =>
      `For each ${group}: ${record.en} has no field of that name; those are records. At each of them by itself: during each ${group}, or within 3 months after each ${group}. As many as there are of them: for every 1 ${group}.`,
  ),
  'last-of-what': define<{ length: Bilingual }>(
    'warning',
    ({ length }) =>
      `Dit zijn de laatste ${length.nl} van de opleiding. Schrijf dat erbij ("in de laatste ${length.nl} van de opleiding"), of "binnen ${length.nl} vóór de peildatum" voor de tijd tot nu toe.`,
    ({ length }) =>
      `These are the last ${length.en} of the training. Say so ("in the last ${length.en} of the training"), or write "within ${length.en} before the reference date" for the time up to now.`,
  ),
  'whole-list-bound': define<object>(
    'error',
    () => 'Over de hele lijst kan alleen een aantal of totaal worden begrensd, zo nodig voor elke groep.',
    () => 'Over the whole list only a number or total can be bounded, for each group if need be.',
  ),
  'whole-list-window': define<object>(
    'error',
    () =>
      'Over de hele lijst kan een tijdvak alleen van de kalender zijn: de opleidingen beginnen op verschillende dagen.',
    () => 'Over the whole list a window can only be of the calendar: the trainings begin on different days.',
  ),
  'attested-in-group': define<{ windows: readonly string[]; field: string | null }>(
    'error',
    ({ windows, field }) =>
      `Een eis wordt één keer bevestigd, niet per groep of periode. Vraag de bevestigingen zelf: ${listed(windows, 'of')}.${field === null ? '' : ` Het gegeven van de bevestigingen heeft daarvoor een eigen veld "${field}" nodig, en na "voor elke ${field}" komt één van met de waarden die er moeten zijn.`}`,
    ({ windows, field }) =>
      `A requirement is attested once, not for each group or period. Ask for the attestations themselves: ${listed(windows, 'or')}.${field === null ? '' : ` For that the record of attestations needs a field "${field}" of its own, and after "for each ${field}" comes one of with the values that there have to be.`}`,
  ),
  'nested-group': define<object>(
    'error',
    () =>
      'Dit kan niet binnen "voor elke": daar staat geen tweede groep van dezelfde soort, en geen bevestiging, volgorde, andere eis of voorwaarde op de aios zelf (die wel na "als").',
    () =>
      'This is not possible inside "for each": no second group of the same kind stands there, and no attestation, order, other requirement or condition on the trainee (but for one after "if").',
  ),
  'two-windows': define<object>(
    'error',
    () =>
      'Deze zin noemt tijdvakken die niet samengaan. Twee kan alleen als het ene in het andere terugkomt: "in elk kwartaal in opleidingsjaar 2".',
    () =>
      'This sentence names windows that do not go together. There can be two only where one comes again and again inside the other: "in each quarter in training year 2".',
  ),
} as const;
