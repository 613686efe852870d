/** What docs/language.md says of sentences: prose, and examples in Dutch that the tests compile in both languages. */
export interface Topic {
  readonly title: string;
  readonly text: string;
  readonly examples: readonly string[];
}

/** What the examples name: each section stands in an example's file when the example mentions its name. */
export const NAMED_SECTIONS: Readonly<Record<string, string>> = {
  basisvakken: 'lijst basisvakken: "radiobiologie", "radiofarmacie"',
  'erkende-stageplaatsen': 'lijst erkende-stageplaatsen: "Antoni van Leeuwenhoek" = "NKI" = "AVL", "Spaarne"',
  eindniveau: 'parameter eindniveau 4\n  bron gids',
  respijt: 'parameter respijt niet ingesteld\n  bron gids',
  'gevolgde-cursussen':
    'begrip gevolgde-cursus, gevolgde-cursussen / attended-course, attended-courses: cursussen waarvan aanwezig',
  'alle andere eisen': 'eis V07 "…"\n  ten minste 12 maanden stages\n  bron gids',
  detacheringen: [
    'record detachering, detacheringen / secondment, secondments',
    'bladen "Detacheringen", "Secondments"',
    'veld aiosnr / trainee-id: tekst, rol eigenaar, kolommen "AiosNr", "TraineeID"',
    'veld begin / from-date: datum, rol begin',
    'veld eind / to-date: datum, rol eind',
    'veld gewicht / weight: getal, rol deeltijdfactor, van 0',
  ].join('\n  '),
  registerlid: [
    'record registerlid, registerleden / register-member, register-members',
    'bladen "Register"',
    'veld lidnaam / member-name: tekst',
    'veld lid-sinds / member-since: datum',
    'veld lid-tot / member-until: datum',
  ].join('\n  '),
  V02: 'eis V02 "…"\n  ten minste 12 maanden stages\n  bron gids',
  V03: 'eis V03 "…"\n  ten minste 1 toets\n  bron gids',
};

export const SENTENCES: readonly Topic[] = [
  {
    title: 'How much of something',
    text: 'A **bound** (at least, at most, more than, less than, exactly, from … to …, no), a **measure**, and the **records** it is taken of. The unit after the number says what is measured: units of time of records with a begin and an end are their length, weighted by the full-time factor; any other unit is the total of the one field that is counted in it; without a unit the records themselves are counted. *Calendar* months, weeks and days are not weighted by full-time factor. A year is twelve months, wherever a number of months may stand; reports count it in months. A number may be the name of a parameter.',
    examples: [
      'ten minste 10 toetsen waarvan instrument is "KPB"',
      'ten minste 5 maanden stages waarvan soort is "orthopedie"',
      'ten minste 6 weken stages waarvan soort is "radiofarmacie"',
      'ten minste 12 kalendermaanden stages waarvan soort is "interne geneeskunde"',
      'van 5 tot en met 7 maanden stages waarvan soort is één van "orthopedie", "sportgeneeskunde"',
      'ten minste 2 jaar stages, waaronder ten minste 6 maanden waarvan soort is "radiologie"',
      'precies 1 maand met marge 1 dag stages waarvan soort is "keuzestage"',
      'ten minste 10 dagen cursussen waarvan aanwezig',
      'geen stages waarvan land is niet "Nederland"',
    ],
  },
  {
    title: 'Totals, and values that one record supplies',
    text: 'The measure may also stand first; a bound follows it. *Latest* and *first* go by date. *The latest 5* or *the first 5* records are so many of those that are selected, or all where there are fewer. The average of no records does not apply, nor does their median (the value in the middle, or half the sum of the two there); the latest, first, highest and lowest value of none count as 0.',
    examples: [
      'totaal aantal van verrichtingen waarvan zelfstandig is ja ten minste 2500',
      'laatste niveau van epa-beoordelingen waarvan epa is 8 ten minste eindniveau',
      'hoogste niveau van epa-beoordelingen ten minste 5',
      'gemiddelde deelnemers van cursussen hoogstens 12',
      'mediaan niveau van epa-beoordelingen ten minste 3',
      'laagste niveau van de laatste 5 epa-beoordelingen waarvan epa is 3 ten minste 4',
      'aantal toetsen waarvan instrument is "CAT" ten minste 2',
    ],
  },
  {
    title: 'Different values',
    text: 'How many different values a field has; with *each with* only those count whose own records reach a minimum.',
    examples: [
      'precies 2 verschillende instellingen van stages waarvan soort is "praktijk"',
      'ten minste 2 verschillende instellingen van stages met elk ten minste 3 maanden',
      'ten minste 3 verschillende beoordelaars van epa-beoordelingen met elk ten minste 2',
    ],
  },
  {
    title: 'Sums',
    text: 'Measures in the same unit are added with *plus*; what comes after it may be a percentage of a measure, of which only so much counts. A cap on its records is on the whole of them.',
    examples: [
      'ten minste 24 maanden stages plus totaal maanden van vrijstellingen waarvan besluitdatum is ingevuld',
      'ten minste 5 cursussen plus aantal wetenschapsactiviteiten',
      'ten minste 40 uren diensten waarvan soort is "dag" plus 50% van totaal uren van diensten waarvan soort is "nacht"',
      'ten minste 20 toetsen plus 25% van cursussen waarvan aanwezig',
    ],
  },
  {
    title: 'Of which: parts of the whole',
    text: 'A sentence may go on with parts of what it measures, each with a bound of its own, over the same window and group. A part may be a percentage. *Of those* makes it a part of the part before. Of a sum, the records of every term need the fields that the part names.',
    examples: [
      'ten minste 48 maanden stages, waaronder ten minste 12 maanden waarvan soort is "interne geneeskunde", waaronder ten minste 6 maanden waarvan soort is "radiologie"',
      'ten minste 40 diensten, waaronder ten minste 10 waarvan soort is "nacht", waaronder hoogstens 50% waarvan soort is "weekend"',
      'ten minste 20 toetsen, waaronder ten minste 10 waarvan instrument is "KPB", daarvan ten minste 8 waarvan resultaat is "voldoende"',
      'ten minste 12 maanden stages, waaronder ten minste 2 verschillende instellingen',
    ],
  },
  {
    title: 'Counting at most: caps',
    text: 'What counts only up to a limit: of certain records together, or for each value of a field; in a sum, of the records of one of its terms. A cap limits the whole and not its parts: *of which* looks at all records of the part, also at those that the cap keeps from counting.',
    examples: [
      'ten minste 20 dagen cursussen, waarbij meetelt hoogstens 5 waarvan niveau is "lokaal"',
      'ten minste 10 toetsen waarvan instrument is "KPB", waarbij meetelt hoogstens 4 voor elke resultaat',
      'ten minste 24 maanden stages, waarbij meetelt hoogstens 6 maanden waarvan land is niet "Nederland"',
      'ten minste 24 maanden stages plus totaal maanden van vrijstellingen, waarbij meetelt hoogstens 6 maanden van vrijstellingen',
    ],
  },
  {
    title: 'Shares',
    text: 'A percentage of records, of their length or of a total, and after a colon the condition that so much of it must satisfy; a window stands before the colon. After *for each* a group the condition may be left out: it is then the share that each group has of the whole. A share of nothing does not apply.',
    examples: [
      'ten minste 80% van cursussen: aanwezig',
      'hoogstens 50% van maanden stages: instelling is "UMC"',
      'hoogstens 20% van totaal uren van diensten: soort is "nacht"',
      'voor elke beoordelaar: hoogstens 25% van de epa-beoordelingen',
    ],
  },
  {
    title: 'Against another measure',
    text: 'In the place of the number another measure may stand, a percentage of one, or what of it exceeds an amount.',
    examples: [
      'totaal gecompenseerd van onderbrekingen ten minste totaal dagen van onderbrekingen boven 10 in elk opleidingsjaar',
      'totaal uren van diensten waarvan soort is "nacht" hoogstens 25% van totaal uren van diensten',
      'aantal portfoliostukken waarvan document is "overdrachtsdocument" ten minste wisselingen van instelling van stages',
    ],
  },
  {
    title: 'Rates and rounding',
    text: 'A number for each training month or training year: of the whole training, or *elapsed* by the reference date, parts pro rata. In a window they are the months of that window, as far as it lies in the training, by the training clock. The outcome may be rounded to whole units. Who is behind on what has elapsed is pending as long as it can still be made up. *Pro rata* asks less of a period of the calendar that lies in the training only partly, by the calendar: of half a year half of it. It stands after the window, and goes for the parts (*of which*) as well.',
    examples: [
      'ten minste 1 dag per opleidingsmaand cursussen waarvan aanwezig',
      'ten minste 1 dag per verstreken opleidingsmaand cursussen waarvan aanwezig',
      'ten minste 1 dag per opleidingsmaand cursussen in elk opleidingsjaar',
      'ten minste 10 per verstreken opleidingsjaar naar beneden afgerond toetsen waarvan instrument is "KPB"',
      'ten minste 40 uren diensten in elk kalenderjaar naar rato',
      'ten minste 4 naar beneden afgerond toetsen in elk kwartaal naar rato',
    ],
  },
  {
    title: 'Unbroken periods, gaps, what happens at the same time or in a row',
    text: '*Unbroken* asks for the longest run without a gap; *with gaps of at most* so long, such gaps do not break it, but do not count themselves. *Without* is the longest time in which there are none, from the beginning of the window or the training on; *between* only counts from one record to the next, the days of the records themselves left out: *at most* asks that of the longest such time, *at least* of the shortest, so that it holds of each (of fewer than two records nothing is asked). *At the same time* is the most on any one day; trainees, in a rule about the whole list, are there from the beginning of their training to its end. *In a row with the same* is the most records one after the other, by date, in which a field has the same value; those of one day have no order.',
    examples: [
      'ten minste 6 aaneengesloten maanden stages waarvan soort is "radiologie"',
      'ten minste 12 aaneengesloten maanden stages met gaten van hoogstens 14 dagen',
      'voor elke instelling: kortste aaneengesloten periode van stages waarvan soort is "praktijk" ten minste 3 maanden',
      'hoogstens 4 maanden zonder beoordelingen waarvan soort is "voortgangsgesprek" in opleidingsjaar 1',
      'hoogstens 0 dagen zonder stages en zonder onderbrekingen volgens plan',
      'hoogstens 6 maanden tussen beoordelingen waarvan soort is "voortgangsgesprek"',
      'ten minste 4 maanden tussen beoordelingen waarvan soort is "voortgangsgesprek"',
      'hoogstens 1 stage tegelijk',
      'hoogstens 2 epa-beoordelingen achtereen met dezelfde beoordelaar',
      'totaal deeltijdfactor van stages tegelijk hoogstens 1',
    ],
  },
  {
    title: 'Training time',
    text: 'Time by the training clock, whatever the category of the rotations.',
    examples: ['ten minste 24 maanden opleidingstijd volgens plan'],
  },
  {
    title: 'When: windows of time',
    text: 'First the filter, then the window. A sentence has one window; a calendar year, half-year, quarter, month or week of the calendar (from Monday to Sunday) or sliding window may stand inside another one (then those count from the one in which that begins to the one in which it ends; sliding windows lie inside it altogether). Without a window everything counts, and it is due at the end of the training. Training years, their halves, and the first and last months and years follow the training clock; *each training year* looks at as many of them as the programme has, also where a training takes longer. *Within n before* a date includes the first day and not the date itself. In the place of the date the *first* or *latest* record of some kind may stand: until there is one the sentence is pending, and if there is none at the end of the training it does not apply. *During*, *before*, *by* and *after each* record look at every record of some kind by itself, planned ones included. After a period *with* says what there must be in it for it to be looked at, planned records included. *As planned* counts rows after the reference date as well; it may stand beside a window.',
    examples: [
      'ten minste 10 dagen cursussen waarvan aanwezig in elk opleidingsjaar',
      'ten minste 1 beoordeling in elk opleidingsjaar vanaf 4',
      'ten minste 1 beoordeling in elk opleidingsjaar van 2 tot en met 3',
      'precies 2 verschillende instellingen van stages waarvan soort is "praktijk" in opleidingsjaar 2',
      'ten minste 2 toetsen waarvan instrument is "CAT" in opleidingsjaar 1 tot en met 2',
      'ten minste 3 toetsen in opleidingsjaar 2 en later',
      'ten minste 3 maanden stages waarvan soort is "introductie" in de eerste 3 maanden van de opleiding',
      'ten minste 1 beoordeling waarvan soort is "eindbeoordeling" binnen 3 maanden vóór het einde',
      'ten minste 1 toets waarvan instrument is "KPB" binnen 90 dagen vóór de peildatum',
      'ten minste 1 portfoliostuk waarvan document is "individueel opleidingsplan" uiterlijk respijt weken na de start',
      'geen stages waarvan soort is "orthopedie" vanaf opleidingsjaar 2',
      'ten minste 4 beoordelingen waarvan soort is "voortgangsgesprek" uiterlijk einde opleidingsjaar 1',
      'ten minste 1 toets van 3 maanden vóór einde opleidingsjaar 1 tot en met 1 maand na einde opleidingsjaar 1',
      'ten minste 1 toets in elk kalenderjaar',
      'ten minste 1 toets in elk kwartaal',
      'hoogstens 48 uren diensten in elke kalenderweek',
      'ten minste 1 toets in elk kwartaal in opleidingsjaar 2',
      'ten minste 2 cursussen in elk halfjaar',
      'ten minste 1 beoordeling in elk opleidingshalfjaar',
      'ten minste 2 cursussen binnen 1 jaar vóór de eerste toets waarvan instrument is "KPB"',
      'geen stages vanaf 3 maanden na de laatste toets',
      'ten minste 1 cursus in elk kwartaal, van de eerste toets tot en met de laatste toets',
      'ten minste 1 toets tijdens elke stage waarvan soort is "praktijk"',
      'ten minste 40 uren diensten vóór elke toets waarvan instrument is "KPB"',
      'ten minste 1 beoordeling binnen 3 maanden na elke stage',
      'hoogstens 8 diensten waarvan soort is "nacht" in elke maand van de kalender met ten minste 1 dienst',
      'ten minste 20 dagen cursussen waarvan aanwezig tijdens de opleiding',
    ],
  },
  {
    title: 'Sliding windows',
    text: '*Every* window of a length, wherever it begins, or *some* window of that length.',
    examples: [
      'hoogstens 10 diensten in elke 4 opeenvolgende weken',
      'ten minste 3 toetsen in elke 6 opeenvolgende maanden',
      'hoogstens 10 diensten in elke 4 opeenvolgende weken in opleidingsjaar 1',
      'ten minste 10 toetsen in elke 2 opeenvolgende jaren',
      'ten minste 50 totaal aantal van verrichtingen in enige 12 opeenvolgende maanden',
    ],
  },
  {
    title: 'For each group',
    text: 'Every group is a part of the finding with a verdict of its own: the values of a field that occur (where none does, it does not apply: name the values in a list where each must occur), a range of numbers, listed words, periods as in a window, or each combination that the values of several fields make. *For each … in* a list repeats any sentence for every word of the list, which *that* then names. Inside *for each training year* the words *this training year* are that year’s first day. Of periods, and of the words of a list, *if … then …*, a list of sentences, *optional* and *each* record may be said as well: each is then looked at in every period by itself, as things stand, where *with* looks at planned records too. A sentence in them has no other window.',
    examples: [
      'voor elke instelling: ten minste 3 maanden stages waarvan soort is "praktijk"',
      'voor elke epa van 1 tot en met 7: laatste niveau van epa-beoordelingen ten minste eindniveau, uiterlijk het einde',
      'voor elk instrument één van "KPB", "CAT": ten minste 2 toetsen',
      'voor elke combinatie van beoordelaar en epa: hoogstens 3 epa-beoordelingen',
      'voor elk opleidingsjaar: ten minste 10 toetsen waarvan instrument is "KPB"',
      'voor elk kwartaal met ten minste 2 maanden stages: ten minste 1 beoordeling',
      'voor elke maand van de kalender: als ten minste 4 diensten waarvan soort is "nacht" dan hoogstens 10 diensten anders hoogstens 14 diensten',
      'voor elk vak uit basisvakken: ten minste 1 cursus waarvan vak is dat vak',
      'voor elk opleidingsjaar: ten minste 1 schemajaar waarvan jaar is kalenderjaar van dit opleidingsjaar vóór dit opleidingsjaar',
    ],
  },
  {
    title: 'Every record by itself',
    text: 'Checks each record of a type; without records it does not apply. What breaks the condition only by an end that is still to come is pending.',
    examples: [
      'elke cursus: deelnemers is hoogstens 16',
      'elke onderbreking: gecompenseerd is ten minste 50% van dagen',
      'elke epa-beoordeling: epa is een geheel getal van 1 tot en met 8 en niveau is een geheel getal van 1 tot en met 5',
      'elke vrijstelling: onderdeel is ingevuld en besluitdatum is ingevuld en besloten-door is ingevuld',
      'elke stage waarvan soort is "praktijk": lengte is ten minste 3 maanden',
      'elke toets in opleidingsjaar 1: resultaat is ingevuld',
    ],
  },
  {
    title: 'Records that belong together',
    text: '*Covered by*: every day of the record lies in such records. *There is*: such records exist, of the same trainee or, where records have no trainee, in the whole workbook; or so much of what they amount to. Inside, a name is a field of those records, and *the same* … a field of the record that the sentence began with. Among records of its own type a record finds itself as well, unless it asks for an *other* one. Where records are lacking, *there is* waits until the end of the training for what may still be added; what is added is dated after the reference date, so that what is past and would have needed an earlier one is not met at once.',
    examples: [
      'elke stage: gedekt door een erkenning waarvan instelling is dezelfde instelling en onderdeel is dezelfde soort',
      'elke beoordeling waarvan soort is "portfoliobeoordeling": gedekt door een consiliumlid waarvan beoordelaar is dezelfde beoordelaar',
      'elke beoordeling waarvan oordeel is "twijfel": er is een beoordeling waarvan soort is "voortgangsgesprek" en datum is binnen 3 maanden na dezelfde datum',
      'elke toets: er zijn ten minste 40 uren diensten waarvan datum is vóór dezelfde datum',
      'elke beoordeling waarvan soort is "geschiktheidsbeoordeling": er zijn ten minste 4 beoordelingen waarvan soort is "voortgangsgesprek" en datum is uiterlijk dezelfde datum',
      'elke stage: er is geen onderbreking waarvan begin is van hetzelfde begin tot en met hetzelfde eind',
      'elke cursus: er is geen andere cursus waarvan vak is hetzelfde vak en datum is dezelfde datum',
    ],
  },
  {
    title: "The trainee's own fields",
    text: 'A condition without records is about the row of the trainee. Until the day before the start it is pending as long as it does not hold, or until the date that it names (*before the start*); one about the regulation never is.',
    examples: [
      'registerdatum is vóór de start',
      'artsdiploma is op of vóór de start en big-datum is op of vóór de start',
      'ervaring is ten minste 12 maanden',
      'einddatum is op of na 24 maanden na de start',
    ],
  },
  {
    title: 'Order in time',
    text: 'The first or latest record of one kind in relation to that of another: *before*, *on or before*, *directly before*. It is pending until the end of the training as long as one is missing or out of order, and not met as soon as that can no longer be mended. Put it after *if* where it applies only to those who have such records. *Never falls* looks at a field in the order of the dates.',
    examples: [
      'laatste stage waarvan soort is "gemeenschappelijk deel" vóór de eerste stage waarvan soort is "algemene radiologie"',
      'laatste beoordeling waarvan soort is "portfoliobeoordeling" uiterlijk op de laatste beoordeling waarvan soort is "vaststelling" uiterlijk op de laatste beoordeling waarvan soort is "praktijkbeoordeling"',
      'voor elke epa: niveau van epa-beoordelingen daalt nooit',
    ],
  },
  {
    title: 'If, then, otherwise, optional',
    text: 'What follows *then* applies only where the condition is met; what follows *otherwise* where it is not. *Optional* is met when it holds and otherwise does not apply.',
    examples: [
      'als ten minste 1 stage waarvan soort is "keuzestage" dan ten minste 1 stage waarvan soort is "praktijk"',
      'als taal-nl is ingevuld dan taal-nl anders bevestigd',
      'facultatief: laatste niveau van epa-beoordelingen waarvan epa is 8 ten minste eindniveau',
    ],
  },
  {
    title: 'All of, one of, n of',
    text: 'A list of sentences, each on a line that begins with a dash. An item that is itself such a list has items with two dashes. *At least n of* them has the verdict of the n-th best, in the order met, insufficient data, to attest, pending, not met.',
    examples: [
      'ten minste 2 van de volgende:\n    - ten minste 1 wetenschapsactiviteit waarvan soort is "artikel"\n    - ten minste 2 wetenschapsactiviteiten waarvan soort is "voordracht"\n    - ten minste 3 wetenschapsactiviteiten waarvan soort is "poster"',
      'één van de volgende:\n    - ten minste 24 maanden stages\n    - alle volgende:\n      -- ten minste 18 maanden stages\n      -- bevestigd',
    ],
  },
  {
    title: 'What people confirm',
    text: 'Somebody has confirmed the requirement, by its id, in the table of attestations. *By* a name asks who: a field of the trainee, whose cell must hold the name of who confirmed it, or a word in quotation marks that stands in its place.',
    examples: ['bevestigd', 'bevestigd door opleider'],
  },
  {
    title: 'Other requirements',
    text: 'That others have been met, or all others: the worst of their verdicts is its own. A waiver counts as met, and what does not apply to a trainee is left out. *All other* leaves out advice, rules about the whole list, and what itself rests on this requirement or on all others. With a date it is about how they stood on that day: of what was lacking then, nothing can be made up afterwards. A requirement that can only be met at the end of the training, such as one of each training year, has not been met before a day in the middle of it: name the requirements that are meant, or give those a window of their own. Before the first record of some kind is before it begins.',
    examples: [
      'alle andere eisen zijn voldaan',
      'eisen V02, V03 zijn voldaan vóór de eerste beoordeling waarvan soort is "eindbeoordeling"',
      'als eis V02 is voldaan dan ten minste 2 toetsen',
    ],
  },
  {
    title: 'All trainees together',
    text: 'A bound over the whole list. Trainees are dated by their start.',
    examples: [
      'hele lijst: hoogstens 12 aios in elk kalenderjaar',
      'hele lijst: voor elke opleider: hoogstens 4 aios',
    ],
  },
];

export const CONDITIONS: readonly Topic[] = [
  {
    title: 'Comparing',
    text: 'A yes/no field may stand alone. Words of cells stand in quotation marks.',
    examples: [
      'elke toets: instrument is "KPB" of instrument is één van "CAT", "zelfreflectie"',
      'elke cursus: niet (aanwezig en deelnemers is meer dan 16)',
      'elke stage waarvan soort is "radiofarmacie": instelling is één van erkende-stageplaatsen',
      'elke stage: instelling is ingevuld en land is niet leeg',
      'elke epa-beoordeling: niveau is van 1 tot en met 5',
    ],
  },
  {
    title: 'Dates',
    text: 'A date literal, a date field, a day of the training, the reference date (the day of the check; in a forecast, the day that it is about), or a date reckoned from another: so many years, months, weeks or days before or after it, or a day of a year that a number names. *At least* so long *after* a date is from then on, *at most* so long after it is by then (and also before the date itself: *within* is only after it). *From* so long before a date *to* another begins on that day.',
    examples: [
      'elke stage waarvan land is niet "Nederland": toestemming is vóór begin',
      'elke vrijstelling: besluitdatum is op of na 1-7-2014',
      'big-datum is ten minste 2 jaar na artsdiploma',
      'elke beoordeling: datum is van de start tot en met 3 maanden na het einde',
      'elke beoordeling: datum is van 2 weken vóór de start tot en met het einde',
      'elk schemajaar: akkoord-rgs is vóór 31 oktober van het jaar vóór jaar',
      'elke stage waarvan begin is uiterlijk 3 maanden vóór de peildatum: toestemming is ingevuld',
    ],
  },
];
