/** Sentences of every form, Dutch and English: what is said in the one language is what the other one says. */
export const SENTENCE_FORMS: readonly (readonly [nl: string, en: string])[] = [
  // Bounds and measures.
  ['ten minste 5 cursussen', 'at least 5 courses'],
  ['van 2 tot en met 9 toetsen', 'from 2 to 9 assessments'],
  ['geen stages waarvan soort is "radiofarmacie"', 'no rotations where category is "radiopharmacy"'],
  ['ten minste grens stages', 'at least grens rotations'],
  ['ten minste 5,1250 maanden stages', 'at least 5.1250 months of rotations'],
  ['precies 1 maand met marge 1 dag stages', 'exactly 1 month give or take 1 day of rotations'],
  ['ten minste 30 kalenderweken stages', 'at least 30 calendar weeks of rotations'],
  [
    'ten minste 6 aaneengesloten maanden stages waarvan soort is "praktijk"',
    'at least 6 unbroken months of rotations where category is "practice"',
  ],
  ['ten minste 1 per opleidingsmaand cursussen', 'at least 1 per training month of courses'],
  [
    'ten minste 1 dag per opleidingsmaand cursussen waarvan aanwezig',
    'at least 1 day per training month of courses where attended',
  ],
  [
    'ten minste 4 per opleidingsjaar naar boven afgerond toetsen',
    'at least 4 per training year rounded up of assessments',
  ],
  [
    'ten minste 10 dagen per verstreken opleidingsjaar naar beneden afgerond cursussen',
    'at least 10 days per elapsed training year rounded down of courses',
  ],
  ['ten minste 1 toets per 10 verrichtingen', 'at least 1 assessment for every 10 procedures'],
  [
    'voor elke epa van 1 tot en met 7: als er is een epa-beoordeling dan hoogste niveau van epa-beoordelingen ten minste 3',
    'for each epa from 1 to 7: if there is an epa-assessment then highest level of epa-assessments at least 3',
  ],
  [
    'voor elke instelling: als taal-nl dan elke stage: land is ingevuld anders geen stages',
    'for each site: if dutch-ok then each rotation: country is filled in otherwise no rotations',
  ],
  [
    'ten minste 1 uur diensten per 1 verrichting waarvan zelfstandig in opleidingsjaar 1',
    'at least 1 hour of shifts for every 1 procedure where independent in training year 1',
  ],
  [
    'hoogstens 2 toetsen per grens maanden stages of deel daarvan in elk kwartaal',
    'at most 2 assessments for every grens months of rotations or part of it in each quarter',
  ],
  [
    'aantal toetsen ten minste 1 per 20 uren diensten plus aantal cursussen boven 40, naar boven afgerond',
    'number of assessments at least 1 for every 20 hours of shifts plus number of courses above 40, rounded up',
  ],
  [
    'ten minste 12 maanden stages plus totaal maanden van vrijstellingen',
    'at least 12 months of rotations plus total months of exemptions',
  ],
  ['ten minste 3 verschillende instellingen van stages', 'at least 3 different sites of rotations'],
  [
    'ten minste 3 verschillende instellingen van stages met elk ten minste 2 maanden',
    'at least 3 different sites of rotations each with at least 2 months',
  ],
  [
    'ten minste 12 aaneengesloten maanden stages waarvan soort is "praktijk" met gaten van hoogstens 14 dagen',
    'at least 12 unbroken months of rotations where category is "practice" with gaps of at most 14 days',
  ],
  [
    'kortste aaneengesloten periode van stages met gaten van hoogstens grens weken ten minste 3 maanden',
    'shortest unbroken period of rotations with gaps of at most grens weeks at least 3 months',
  ],
  ['hoogstens 2 stages tegelijk', 'at most 2 rotations at the same time'],
  [
    'hoogstens 2 stages waarvan soort is "praktijk" tegelijk',
    'at most 2 rotations where category is "practice" at the same time',
  ],
  [
    'totaal uren van diensten tegelijk hoogstens 24 uren',
    'total hours of shifts at the same time at most 24 hours',
  ],
  [
    'hoogstens 2 toetsen waarvan instrument is "KPB" achtereen met hetzelfde resultaat',
    'at most 2 assessments where instrument is "KPB" in a row with the same result',
  ],
  [
    'ten minste 3 diensten waarvan weekdag van datum is één van "zaterdag", "zondag"',
    'at least 3 shifts where weekday of date is one of "Saturday", "Sunday"',
  ],
  ['geen diensten waarvan weekdag van datum is "vrijdag"', 'no shifts where weekday of date is "Friday"'],
  [
    'ten minste 3 toetsen waarvan instrument is "KPB" achtereen waarvan resultaat is "voldoende"',
    'at least 3 assessments where instrument is "KPB" in a row where result is "sufficient"',
  ],
  [
    'aantal toetsen achtereen met hetzelfde instrument hoogstens 2',
    'number of assessments in a row with the same instrument at most 2',
  ],
  ['mediaan niveau van epa-beoordelingen ten minste 3', 'median level of epa-assessments at least 3'],
  [
    'ten minste 5 toetsen plus 50% van aantal cursussen waarvan aanwezig plus grens% van totaal uren van diensten',
    'at least 5 assessments plus 50% of number of courses where attended plus grens% of total hours of shifts',
  ],
  [
    'ten minste 40 uren diensten in elk kalenderjaar naar rato volgens plan',
    'at least 40 hours of shifts in each calendar year pro rata as planned',
  ],
  [
    'totaal uren van diensten ten minste 40 uren naar boven afgerond, in elke kalenderweek naar rato',
    'total hours of shifts at least 40 hours rounded up, in each calendar week pro rata',
  ],
  ['hoogstens 4 maanden zonder beoordelingen', 'at most 4 months without reviews'],
  [
    'hoogstens 4 maanden zonder beoordelingen waarvan soort is "voortgangsgesprek" en zonder toetsen',
    'at most 4 months without reviews where type is "progress interview" and without assessments',
  ],
  ['maanden zonder beoordelingen hoogstens 4', 'months without reviews at most 4'],
  ['ten minste 24 maanden opleidingstijd', 'at least 24 months of training time'],
  ['totaal uren van diensten hoogstens 500 uren', 'total hours of shifts at most 500 hours'],
  ['aantal cursussen waarvan aanwezig: ten minste 4', 'number of courses where attended: at least 4'],
  [
    'laatste niveau van epa-beoordelingen ten minste grens, uiterlijk het einde',
    'latest level of epa-assessments at least grens, by the end',
  ],
  ['gemiddelde deelnemers van cursussen hoogstens 12', 'average group-size of courses at most 12'],
  [
    'gemiddelde deelnemers van de laatste 5 cursussen waarvan aanwezig: ten minste 7',
    'average group-size of the latest 5 courses where attended: at least 7',
  ],
  [
    'ten minste 60% van de eerste grens toetsen: resultaat is "voldoende"',
    'at least 60% of the first grens assessments: result is "sufficient"',
  ],
  ['ten minste 30 totaal uren van de laatste 1 dienst', 'at least 30 total hours of the latest 1 shift'],
  ['wisselingen van instelling van stages hoogstens 3', 'changes of site of rotations at most 3'],
  [
    'langste aaneengesloten periode van stages waarvan soort is "praktijk" ten minste 6 maanden',
    'longest unbroken period of rotations where category is "practice" at least 6 months',
  ],
  [
    'kortste aaneengesloten periode van stages ten minste 3 maanden',
    'shortest unbroken period of rotations at least 3 months',
  ],
  ['maanden van stages ten minste 5', 'months of rotations at least 5'],
  [
    'totaal gecompenseerd van onderbrekingen ten minste totaal dagen van onderbrekingen boven 10',
    'total compensated of interruptions at least total days of interruptions above 10',
  ],
  [
    'totaal gecompenseerd van onderbrekingen ten minste 50% van totaal dagen van onderbrekingen',
    'total compensated of interruptions at least 50% of total days of interruptions',
  ],
  // Conditions.
  [
    'ten minste 1 stage waarvan lengte is ten minste 3 maanden',
    'at least 1 rotation where length is at least 3 months',
  ],
  [
    'ten minste 1 cursus waarvan deelnemers is van 4 tot en met 16 en aanwezig is ja',
    'at least 1 course where group-size is from 4 to 16 and attended is yes',
  ],
  [
    'ten minste 1 toets waarvan datum is van 1-1-2024 tot en met 31-12-2024',
    'at least 1 assessment where date is from 2024-01-01 to 2024-12-31',
  ],
  [
    'elke toets: datum is van 3 maanden vóór de start tot en met 1 week vóór het einde',
    'each assessment: date is from 3 months before the start to 1 week before the end',
  ],
  [
    'ten minste 1 toets waarvan datum is vóór 3 maanden vóór het einde',
    'at least 1 assessment where date is before 3 months before the end',
  ],
  [
    'ten minste 1 toets waarvan datum is vanaf de peildatum',
    'at least 1 assessment where date is from the reference date',
  ],
  [
    'ten minste 1 toets binnen 90 dagen vóór de peildatum',
    'at least 1 assessment within 90 days before the reference date',
  ],
  [
    'ten minste 1 toets waarvan datum is na 6 weken na de start',
    'at least 1 assessment where date is after 6 weeks after the start',
  ],
  [
    'ten minste 1 toets waarvan datum is uiterlijk 31 oktober van het jaar vóór kalenderjaar van einddatum',
    'at least 1 assessment where date is by 31 October of the year before calendar year of end-date',
  ],
  [
    'ten minste 1 toets waarvan datum is vanaf 1 januari van het kalenderjaar van de start',
    'at least 1 assessment where date is from 1 January of the calendar year of the start',
  ],
  [
    'ten minste 1 stage waarvan er is een beoordeling waarvan datum is binnen 3 maanden na hetzelfde eind',
    'at least 1 rotation where there is a review where date is within 3 months after the same to-date',
  ],
  [
    'ten minste 1 stage waarvan er zijn ten minste 2 toetsen waarvan datum is vóór hetzelfde begin',
    'at least 1 rotation where there are at least 2 assessments where date is before the same from-date',
  ],
  [
    'elke stage: (er is geen beoordeling waarvan datum is na hetzelfde eind) en soort is ingevuld',
    'each rotation: (there is no review where date is after the same to-date) and category is filled in',
  ],
  [
    'elke stage: gedekt door een stage waarvan instelling is dezelfde instelling',
    'each rotation: covered by a rotation where site is the same site',
  ],
  [
    'elke stage waarvan niet gedekt door een onderbreking: land is niet leeg',
    'each rotation where not covered by an interruption: country is not blank',
  ],
  [
    'ten minste 1 stage waarvan niet (soort is "praktijk" of soort is "orthopedie")',
    'at least 1 rotation where not (category is "practice" or category is "orthopaedics")',
  ],
  [
    'ten minste 1 stage waarvan soort is één van "orthopedie", "neurochirurgie" of (soort is "praktijk" en land is ingevuld)',
    'at least 1 rotation where category is one of "orthopaedics", "neurosurgery" or (category is "practice" and country is filled in)',
  ],
  [
    'ten minste 1 cursus waarvan vak is niet één van vakken',
    'at least 1 course where subject is not one of vakken',
  ],
  [
    'elke epa-beoordeling: epa is een geheel getal van 1 tot en met 8',
    'each epa-assessment: epa is a whole number from 1 to 8',
  ],
  [
    'ten minste 1 stage waarvan begin is niet vóór einddatum',
    'at least 1 rotation where from-date is not before end-date',
  ],
  ['registerdatum is vóór de start', 'register-date is before the start'],
  ['ervaring is ten minste 12 maanden of taal-nl', 'experience is at least 12 months or dutch-ok'],
  // Windows.
  ['ten minste 1 cursus in elk opleidingsjaar', 'at least 1 course in each training year'],
  [
    'ten minste 1 cursus in elk opleidingsjaar van 2 tot en met 4',
    'at least 1 course in each training year from 2 to 4',
  ],
  [
    'ten minste 1 cursus in elk opleidingsjaar van 2 tot en met 4 behalve het eerste en de laatste 2',
    'at least 1 course in each training year from 2 to 4 except the first and the last 2',
  ],
  [
    'ten minste 1 cursus in elke maand van de kalender behalve de eerste met ten minste 1 dienst',
    'at least 1 course in each month of the calendar except the first with at least 1 shift',
  ],
  ['ten minste 1 cursus in elk opleidingsjaar vanaf 4', 'at least 1 course in each training year from 4'],
  ['ten minste 1 cursus in opleidingsjaar 2 tot en met 3', 'at least 1 course in training year 2 to 3'],
  ['ten minste 1 cursus in opleidingsjaar 2 en later', 'at least 1 course in training year 2 onwards'],
  ['ten minste 1 cursus in elk kalenderjaar', 'at least 1 course in each calendar year'],
  ['ten minste 1 cursus in elk kwartaal', 'at least 1 course in each quarter'],
  ['ten minste 1 cursus in elke maand van de kalender', 'at least 1 course in each month of the calendar'],
  ['ten minste 1 cursus in elke 6 opeenvolgende maanden', 'at least 1 course in every 6 consecutive months'],
  [
    'ten minste 4 cursussen in enige 12 opeenvolgende maanden',
    'at least 4 courses in some 12 consecutive months',
  ],
  [
    'ten minste 1 cursus, van 1-1-2024 tot en met 6 weken vóór het einde',
    'at least 1 course, from 2024-01-01 to 6 weeks before the end',
  ],
  [
    'ten minste 1 cursus waarvan aanwezig, van 1-1-2024 tot en met 31-12-2024',
    'at least 1 course where attended, from 2024-01-01 to 2024-12-31',
  ],
  [
    'ten minste 1 stage waarvan lengte is ten minste 3 maanden, vóór 1-1-2024',
    'at least 1 rotation where length is at least 3 months, before 2024-01-01',
  ],
  [
    'ten minste 1 beoordeling binnen termijn weken vóór het einde',
    'at least 1 review within termijn weeks before the end',
  ],
  [
    'ten minste 1 beoordeling tijdens elke stage waarvan soort is "praktijk"',
    'at least 1 review during each rotation where category is "practice"',
  ],
  [
    'ten minste 3 cursussen waarvan aanwezig, na elke toets waarvan instrument is "KPB" vóór de volgende beoordeling',
    'at least 3 courses where attended, after each assessment where instrument is "KPB" before the next review',
  ],
  [
    'geen diensten vanaf elk portfoliostuk uiterlijk het volgende portfoliostuk',
    'no shifts from each portfolio-item by the next portfolio-item',
  ],
  [
    'ten minste 3 cursussen uiterlijk elke toets na de vorige toets waarvan instrument is "KPB"',
    'at least 3 courses by each assessment after the previous assessment where instrument is "KPB"',
  ],
  ['ten minste 24 maanden stages volgens plan', 'at least 24 months of rotations as planned'],
  [
    'ten minste 3 maanden stages in opleidingsjaar 2 volgens plan',
    'at least 3 months of rotations in training year 2 as planned',
  ],
  [
    'ten minste 3 maanden stages in de laatste slot maanden van de opleiding',
    'at least 3 months of rotations in the last slot months of the training',
  ],
  [
    'ten minste 1 jaar stages in de eerste 1,5 jaar van de opleiding',
    'at least 1 year of rotations in the first 1.5 years of the training',
  ],
  [
    'ten minste 3 toetsen in elke 2 opeenvolgende jaren',
    'at least 3 assessments in every 2 consecutive years',
  ],
  ['de start is ten minste 18 jaar na artsdiploma', 'the start is at least 18 years after medical-degree'],
  ['de start is vanaf 18 jaar na artsdiploma', 'the start is from 18 years after medical-degree'],
  [
    'ten minste 1 cursus binnen 12 maanden vóór de eerste toets waarvan instrument is "KPB"',
    'at least 1 course within 12 months before the first assessment where instrument is "KPB"',
  ],
  [
    'geen stages vanaf 3 maanden na het laatste portfoliostuk',
    'no rotations from 3 months after the latest portfolio-item',
  ],
  [
    'ten minste 2 cursussen, van het eerste portfoliostuk tot en met de laatste toets',
    'at least 2 courses, from the first portfolio-item to the latest assessment',
  ],
  ['eerste toets vóór het laatste portfoliostuk', 'first assessment before the latest portfolio-item'],
  [
    'geen stages vanaf 3 maanden na de laatste toets',
    'no rotations from 3 months after the latest assessment',
  ],
  [
    'ten minste 2 cursussen, van de eerste toets waarvan datum is van 1-1-2024 tot en met 1-2-2024 tot en met de laatste toets',
    'at least 2 courses, from the first assessment where date is from 2024-01-01 to 2024-02-01 to the latest assessment',
  ],
  [
    'ten minste 2 cursussen, van de eerste toets waarvan (datum is vanaf 1-1-2024) tot en met de laatste toets',
    'at least 2 courses, from the first assessment where (date is from 2024-01-01) to the latest assessment',
  ],
  [
    'ten minste 1 cursus in elk kwartaal, vanaf de eerste toets',
    'at least 1 course in each quarter, from the first assessment',
  ],
  [
    'laatste beoordeling waarvan soort is "voortgangsgesprek": oordeel is "voldoende"',
    'latest review where type is "progress interview": verdict is "sufficient"',
  ],
  [
    'eerste cursus waarvan aanwezig in opleidingsjaar 1: dagen is ten minste 2',
    'first course where attended in training year 1: days is at least 2',
  ],
  [
    'voor elke epa: de laatste 3 epa-beoordelingen volgens plan: niveau is ten minste 4',
    'for each epa: the latest 3 epa-assessments as planned: level is at least 4',
  ],
  [
    'de eerste grens toetsen vóór het einde: resultaat is ingevuld',
    'the first grens assessments before the end: result is filled in',
  ],
  [
    'als laatste beoordeling vóór de eerste toets dan laatste toets: resultaat is "voldoende"',
    'if latest review before the first assessment then latest assessment: result is "sufficient"',
  ],
  [
    'ten minste 2 diensten in ten minste 75% van de kwartalen',
    'at least 2 shifts in at least 75% of the quarters',
  ],
  [
    'ten minste 1 beoordeling in ten minste 3 kalenderjaren',
    'at least 1 review in at least 3 calendar years',
  ],
  ['ten minste 1 beoordeling in ten minste 1 halfjaar', 'at least 1 review in at least 1 half-year'],
  [
    'hoogstens 48 uren diensten in ten minste 90% naar beneden afgerond van de kalenderweken',
    'at most 48 hours of shifts in at least 90% rounded down of the calendar weeks',
  ],
  [
    'ten minste 2 toetsen in meer dan 1 opleidingsjaar van 2 tot en met 4',
    'at least 2 assessments in more than 1 training year from 2 to 4',
  ],
  [
    'ten minste 80% van de cursussen waarvan aanwezig in ten minste 2 opleidingshalfjaren: vak is "fysica"',
    'at least 80% of the courses where attended in at least 2 training half-years: subject is "fysica"',
  ],
  [
    'elke toets in ten minste 60% van de maanden van de kalender met ten minste 1 dienst, in opleidingsjaar 1: resultaat is ingevuld',
    'each assessment in at least 60% of the months of the calendar with at least 1 shift, in training year 1: result is filled in',
  ],
  [
    'elke cursus vóór de eerste toets waarvan instrument is "KPB": aanwezig',
    'each course before the first assessment where instrument is "KPB": attended',
  ],
  [
    'elke cursus waarvan aanwezig, vanaf opleidingsjaar 2: deelnemers is hoogstens 16',
    'each course where attended, from training year 2: group-size is at most 16',
  ],
  // Caps, parts, shares.
  [
    'ten minste 20 toetsen, waarbij meetelt hoogstens 3 waarvan instrument is "KPB"',
    'at least 20 assessments, counting at most 3 where instrument is "KPB"',
  ],
  [
    'ten minste 20 epa-beoordelingen in opleidingsjaar 1, waarbij meetelt hoogstens 2 voor elke beoordelaar, waarbij meetelt hoogstens 5 waarvan epa is 8',
    'at least 20 epa-assessments in training year 1, counting at most 2 for each assessor, counting at most 5 where epa is 8',
  ],
  [
    'ten minste 20 maanden stages, waarbij meetelt hoogstens 2 maanden waarvan soort is "keuzestage"',
    'at least 20 months of rotations, counting at most 2 months where category is "elective"',
  ],
  [
    'ten minste 20 toetsen, waaronder ten minste 5 waarvan instrument is "KPB", en daarvan ten minste 2 waarvan resultaat is "voldoende", waaronder hoogstens 20% waarvan instrument is "CAT"',
    'at least 20 assessments, of which at least 5 where instrument is "KPB", and of those at least 2 where result is "sufficient", of which at most 20% where instrument is "CAT"',
  ],
  [
    'ten minste 24 maanden stages, waaronder ten minste 12 maanden waarvan soort is "praktijk", waaronder ten minste 2 verschillende instellingen',
    'at least 24 months of rotations, of which at least 12 months where category is "practice", of which at least 2 different sites',
  ],
  ['ten minste 80% van de cursussen: aanwezig', 'at least 80% of the courses: attended'],
  [
    'hoogstens 50% van de maanden stages in opleidingsjaar 2: instelling is "UMC"',
    'at most 50% of the months of rotations in training year 2: site is "UMC"',
  ],
  [
    'hoogstens 25% van totaal uren van diensten: soort is "nacht"',
    'at most 25% of total hours of shifts: type is "night"',
  ],
  [
    'voor elke beoordelaar: hoogstens 25% van de epa-beoordelingen in opleidingsjaar 2',
    'for each assessor: at most 25% of the epa-assessments in training year 2',
  ],
  [
    'hoogstens 6 maanden tussen beoordelingen waarvan soort is "voortgangsgesprek"',
    'at most 6 months between reviews where type is "progress interview"',
  ],
  [
    'elke cursus: er is geen andere cursus waarvan vak is hetzelfde vak',
    'each course: there is no other course where subject is the same subject',
  ],
  [
    'elke stage: gedekt door een andere stage waarvan instelling is dezelfde instelling',
    'each rotation: covered by another rotation where site is the same site',
  ],
  [
    'ten minste 40 uren diensten waarvan soort is "nacht" vóór elke toets waarvan instrument is "KPB"',
    'at least 40 hours of shifts where type is "night" before each assessment where instrument is "KPB"',
  ],
  [
    'elke cursus binnen 3 maanden na elke beoordeling: aanwezig',
    'each course within 3 months after each review: attended',
  ],
  ['ten minste 2 toetsen tijdens elke stage', 'at least 2 assessments during each rotation'],
  [
    'elke toets: er zijn ten minste 40 uren diensten waarvan datum is vóór dezelfde datum',
    'each assessment: there are at least 40 hours of shifts where date is before the same date',
  ],
  [
    'elke beoordeling: er is hoogstens 1 maand andere stages',
    'each review: there is at most 1 month of other rotations',
  ],
  // Order, logic, people.
  [
    'laatste beoordeling waarvan soort is "eindbeoordeling" vóór de eerste stage waarvan soort is "praktijk"',
    'latest review where type is "final assessment" before the first rotation where category is "practice"',
  ],
  [
    'laatste cursus waarvan (aanwezig) direct vóór de eerste toets uiterlijk op het einde',
    'latest course where (attended) directly before the first assessment on or before the end',
  ],
  [
    'als ten minste 1 stage waarvan soort is "keuzestage" dan ten minste 1 cursus',
    'if at least 1 rotation where category is "elective" then at least 1 course',
  ],
  [
    'als registerdatum is ingevuld dan ten minste 1 cursus anders ten minste 2 cursussen',
    'if register-date is filled in then at least 1 course otherwise at least 2 courses',
  ],
  ['facultatief: ten minste 1 cursus', 'optional: at least 1 course'],
  ['bevestigd', 'attested'],
  ['bevestigd door "commissie"', 'attested by "commissie"'],
  ['bevestigd door opleider', 'attested by supervisor'],
  ['alle andere eisen zijn voldaan', 'all other requirements are met'],
  ['eis V01 is voldaan', 'requirement V01 is met'],
  [
    'eisen V01, V02 zijn voldaan vóór de eerste beoordeling',
    'requirements V01, V02 are met before the first review',
  ],
  [
    'als eis V01 is voldaan dan alle andere eisen zijn voldaan uiterlijk het einde',
    'if requirement V01 is met then all other requirements are met by the end',
  ],
  [
    'hele lijst: hoogstens 12 aios in elk kalenderjaar',
    'whole list: at most 12 trainees in each calendar year',
  ],
  ['hele lijst: voor elke opleider: hoogstens 2 aios', 'whole list: for each supervisor: at most 2 trainees'],
  ['voor elke instelling: ten minste 3 maanden stages', 'for each site: at least 3 months of rotations'],
  [
    'voor elke combinatie van beoordelaar en epa: hoogstens 2 epa-beoordelingen',
    'for each combination of assessor and epa: at most 2 epa-assessments',
  ],
  [
    'voor elke combinatie van soort, instelling en land: ten minste 3 maanden stages',
    'for each combination of category, site and country: at least 3 months of rotations',
  ],
  [
    'voor elke epa van 1 tot en met 7: laatste niveau van epa-beoordelingen ten minste 4',
    'for each epa from 1 to 7: latest level of epa-assessments at least 4',
  ],
  [
    'voor elke soort één van "praktijk", "orthopedie": ten minste 1 stage',
    'for each category one of "practice", "orthopaedics": at least 1 rotation',
  ],
  ['voor elk opleidingsjaar: ten minste 1 cursus', 'for each training year: at least 1 course'],
  [
    'voor elke kalenderweek: als ten minste 1 dienst dan ten minste 1 toets anders geen toetsen',
    'for each calendar week: if at least 1 shift then at least 1 assessment otherwise no assessments',
  ],
  [
    'ten minste 1 beoordeling in elk opleidingshalfjaar met ten minste 1 stage',
    'at least 1 review in each training half-year with at least 1 rotation',
  ],
  [
    'voor elke maand van de kalender met ten minste 1 dienst: hoogstens 8 diensten waarvan soort is "nacht"',
    'for each month of the calendar with at least 1 shift: at most 8 shifts where type is "night"',
  ],
  [
    'hoogstens 8 diensten in elk opleidingsjaar vanaf 2 met ten minste 3 maanden stages waarvan soort is "praktijk"',
    'at most 8 shifts in each training year from 2 with at least 3 months of rotations where category is "practice"',
  ],
  [
    'voor elk opleidingsjaar: ten minste 1 cursus binnen 3 maanden vóór einde van dit opleidingsjaar',
    'for each training year: at least 1 course within 3 months before end of this training year',
  ],
  [
    'voor elk vak uit vakken: ten minste 1 cursus waarvan vak is dat vak',
    'for each subject in vakken: at least 1 course where subject is that subject',
  ],
  [
    'voor elke epa: niveau van epa-beoordelingen daalt nooit',
    'for each epa: level of epa-assessments never falls',
  ],
  [
    'alle volgende:\n  - ten minste 1 cursus\n  - ten minste 2 van de volgende:\n    -- ten minste 1 toets\n    -- bevestigd\n    -- één van de volgende:\n      --- ten minste 1 stage\n      --- geen stages',
    'all of the following:\n  - at least 1 course\n  - at least 2 of the following:\n    -- at least 1 assessment\n    -- attested\n    -- one of the following:\n      --- at least 1 rotation\n      --- no rotations',
  ],
  [
    'als alle volgende:\n  - registerdatum is ingevuld\n  - taal-nl\ndan ten minste 1 cursus',
    'if all of the following:\n  - register-date is filled in\n  - dutch-ok\nthen at least 1 course',
  ],
];
