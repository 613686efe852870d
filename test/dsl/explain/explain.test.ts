import { explained, type Case } from './explained';

/** What explanations say of every form of a rule, word for word. */
const TRAINEE = 'aios start 1-1-2024, einde 31-12-2025';

/** A rule, what is given beside the trainee, and what is said in Dutch and, where it says more, in English. */
interface Told extends Omit<Case, 'given'> {
  /** Of the trainee, where more is given than when the training is. */
  readonly trainee?: string;
  readonly given?: readonly string[];
  readonly nl: string;
  readonly en?: string;
}

const TOLD: readonly Told[] = [
  {
    rule: 'ten minste 20 toetsen, waarbij meetelt hoogstens 1 waarvan instrument is "CAT"',
    given: ['3 toetsen op 1-2-2024, instrument "CAT"', 'toets op 1-3-2024, instrument "KPB"'],
    asOf: '1-6-2024',
    nl: 'Loopt. Ten minste 20 toetsen, waarbij meetelt hoogstens 1 waarvan instrument is "CAT": 2 toetsen van ten minste 20, 2 toetsen niet meegeteld boven een maximum, tekort 18 toetsen, uiterlijk 31 dec 2025, de planning voorziet er niet in.',
    en: 'Pending. At least 20 assessments, counting at most 1 where instrument is "CAT": 2 assessments of at least 20, 2 assessments not counted beyond a maximum, short by 18 assessments, due by 31 Dec 2025, the plan does not cover it.',
  },
  {
    rule: 'ten minste 4 toetsen, waaronder ten minste 3 waarvan instrument is "KPB", waaronder ten minste 50% waarvan resultaat is "voldoende"',
    given: [
      '3 toetsen op 1-2-2024, instrument "CAT", resultaat "voldoende"',
      'toets op 1-3-2024, instrument "KPB", resultaat "onvoldoende"',
    ],
    asOf: '1-6-2024',
    nl: 'Loopt. Waaronder ten minste 3 waarvan instrument is "KPB": 1 toets van ten minste 3, nog 2 toetsen te plannen, uiterlijk 31 dec 2025.',
  },
  {
    rule: 'ten minste 80% van de cursussen: aanwezig',
    given: ['2 cursussen op 1-2-2024, aanwezig ja', 'cursus op 1-2-2024, aanwezig nee'],
    asOf: '1-6-2026',
    nl: 'Niet voldaan. Ten minste 80% van de cursussen: aanwezig: 66,67% van ten minste 80%, 2 van de 3 cursussen, tekort 13,33%, uiterlijk 31 dec 2025.',
    en: 'Not met. At least 80% of the courses: attended: 66.67% of at least 80%, 2 of 3 courses, short by 13.33%, due by 31 Dec 2025.',
  },
  {
    rule: 'totaal gecompenseerd van onderbrekingen ten minste totaal dagen van onderbrekingen boven 10',
    given: ['onderbreking van 1-3-2024 tot en met 11-4-2024, dagen 30, gecompenseerd 10'],
    asOf: '1-12-2026',
    nl: 'Niet voldaan. Totaal gecompenseerd van onderbrekingen ten minste totaal dagen van onderbrekingen boven 10: 10 dagen van ten minste 20, tekort 10 dagen, uiterlijk 31 dec 2025.',
  },
  {
    rule: 'laatste beoordeling waarvan soort is "eindbeoordeling" vóór de eerste toets',
    given: ['beoordeling op 1-3-2024, soort "eindbeoordeling"', 'toets op 1-2-2024'],
    asOf: '1-6-2026',
    nl: 'Niet voldaan. Laatste beoordeling waarvan soort is "eindbeoordeling" vóór de eerste toets: niet in volgorde: proef.rules!A11 (staat niet op zijn plaats, 1 mrt 2024), proef.rules!A12 (staat niet op zijn plaats, 1 feb 2024).',
  },
  {
    rule: 'laatste beoordeling waarvan soort is "eindbeoordeling" vóór de eerste toets',
    given: ['toets op 1-2-2024'],
    asOf: '1-6-2026',
    nl: 'Niet voldaan. Laatste beoordeling waarvan soort is "eindbeoordeling" vóór de eerste toets: er is geen beoordeling waarvan soort is "eindbeoordeling", niet in volgorde: proef.rules!A11 (staat niet op zijn plaats, 1 feb 2024).',
    en: 'Not met. Latest review where type is "final assessment" before the first assessment: there is no review where type is "final assessment", out of order: proef.rules!A11 (is out of place, 1 Feb 2024).',
  },
  {
    rule: 'één van de volgende:\n- ten minste 2 toetsen\n- alle volgende:\n-- ten minste 1 cursus\n-- ten minste 1 beoordeling',
    given: ['toets op 1-2-2024', 'cursus op 1-2-2024'],
    asOf: '1-6-2026',
    nl: 'Niet voldaan. Eén van de volgende: 0 van 2 voldaan. Ten minste 2 toetsen: niet voldaan; 1 toets van ten minste 2, tekort 1 toets, uiterlijk 31 dec 2025. Alle volgende: niet voldaan; 1 van 2 voldaan. Ten minste 1 cursus: voldaan; 1 cursus van ten minste 1. Ten minste 1 beoordeling: niet voldaan; 0 beoordelingen van ten minste 1, tekort 1 beoordeling, uiterlijk 31 dec 2025.',
  },
  {
    rule: 'één van de volgende:\n- ten minste 2 toetsen\n- ten minste 1 cursus',
    given: ['toets op 1-2-2024', 'cursus op 1-2-2024'],
    asOf: '1-6-2025',
    nl: 'Voldaan. Eén van de volgende: 1 van 2 voldaan. Ten minste 1 cursus: voldaan; 1 cursus van ten minste 1.',
    en: 'Met. One of the following: 1 of 2 met. At least 1 course: met; 1 course of at least 1.',
  },
  {
    rule: 'bevestigd',
    asOf: '1-6-2025',
    nl: 'Te bevestigen. Niemand heeft dit bevestigd; zet daarvoor op blad Bevestigingen een rij met AiosNr 1, Eis E1, Datum en Bevestigd door.',
    en: 'To attest. Nobody has attested this; for that put a row on sheet Attestations with TraineeID 1, Requirement E1, Date and AttestedBy.',
  },
  {
    rule: 'bevestigd door "de commissie"',
    asOf: '1-6-2025',
    nl: 'Te bevestigen. De commissie heeft dit niet bevestigd; zet daarvoor op blad Bevestigingen een rij met AiosNr 1, Eis E1, Datum en Bevestigd door.',
    en: 'To attest. De commissie has not attested this; for that put a row on sheet Attestations with TraineeID 1, Requirement E1, Date and AttestedBy.',
  },
  {
    rule: 'als ten minste 1 toets dan bevestigd',
    given: ['toets op 1-2-2024'],
    asOf: '1-6-2025',
    nl: 'Te bevestigen. Als ten minste 1 toets dan bevestigd: niemand heeft dit bevestigd, gevraagd vanwege proef.rules!A11 (telt mee, 1 feb 2024); zet daarvoor op blad Bevestigingen een rij met AiosNr 1, Eis E1, Datum en Bevestigd door.',
    en: 'To attest. If at least 1 assessment then attested: nobody has attested this, asked because of proef.rules!A11 (counts, 1 Feb 2024); for that put a row on sheet Attestations with TraineeID 1, Requirement E1, Date and AttestedBy.',
  },
  {
    rule: 'als geen toetsen dan bevestigd',
    asOf: '1-6-2025',
    nl: 'Te bevestigen. Als geen toetsen dan bevestigd: niemand heeft dit bevestigd; zet daarvoor op blad Bevestigingen een rij met AiosNr 1, Eis E1, Datum en Bevestigd door.',
  },
  {
    rule: 'ten minste 1 toets\nbevestigd door "de commissie"',
    given: ['toets op 1-2-2024'],
    asOf: '1-6-2025',
    nl: 'Te bevestigen. Bevestigd door "de commissie": de commissie heeft dit niet bevestigd; zet daarvoor op blad Bevestigingen een rij met AiosNr 1, Eis E1, Datum en Bevestigd door.',
    en: 'To attest. Attested by "de commissie": de commissie has not attested this; for that put a row on sheet Attestations with TraineeID 1, Requirement E1, Date and AttestedBy.',
  },
  {
    rule: 'ten minste 2 toetsen, waaronder ten minste 1 waarvan instrument is "KPB", en daarvan ten minste 1 waarvan resultaat is "voldoende"',
    given: [
      'toets op 1-2-2024, instrument "CAT", resultaat "voldoende"',
      'toets op 1-3-2024, instrument "KPB", resultaat "onvoldoende"',
    ],
    asOf: '1-6-2026',
    nl: 'Niet voldaan. Waaronder ten minste 1 waarvan instrument is "KPB", en daarvan ten minste 1 waarvan resultaat is "voldoende": 0 toetsen van ten minste 1, tekort 1 toets, uiterlijk 31 dec 2025.',
    en: 'Not met. Of which at least 1 where instrument is "KPB", and of those at least 1 where result is "sufficient": 0 assessments of at least 1, short by 1 assessment, due by 31 Dec 2025.',
  },
  {
    rule: 'registerdatum is ten minste 2 jaar vóór de start',
    trainee: `${TRAINEE}, registerdatum 1-3-2023`,
    asOf: '1-6-2025',
    nl: 'Niet voldaan. Registerdatum is ten minste 2 jaar vóór de start: registerdatum is 1 mrt 2023 (proef.rules!A10), uiterlijk 1 jan 2022.',
    en: 'Not met. Register-date is at least 2 years before the start: register date is 1 Mar 2023 (proef.rules!A10), 1 Jan 2022 at the latest.',
  },
  {
    rule: 'hoogstens 0 dagen zonder stages',
    given: ['stage, begin 1-1-2024'],
    asOf: '1-6-2026',
    nl: 'Onvoldoende gegevens. Hoogstens 0 dagen zonder stages: tussen 0 en 731 dagen, van 1 jan 2024 tot en met 31 dec 2025, hangt af van proef.rules!A11 (eind is leeg of onleesbaar).',
  },
  {
    rule: 'laagste niveau van de laatste 2 epa-beoordelingen ten minste 3',
    given: [
      'epa-beoordeling op 1-3-2024, niveau 2',
      'epa-beoordeling op 1-3-2024, niveau 4',
      'epa-beoordeling op 1-4-2024, niveau 3',
    ],
    asOf: '1-6-2026',
    nl: 'Onvoldoende gegevens. Laagste niveau van de laatste 2 epa-beoordelingen ten minste 3: tussen 2 en 3 van ten minste 3, hangt af van proef.rules!A11 (zegt iets anders dan een rij van dezelfde dag, 1 mrt 2024), proef.rules!A12 (zegt iets anders dan een rij van dezelfde dag, 1 mrt 2024).',
    en: 'Insufficient data. Lowest level of the latest 2 epa-assessments at least 3: between 2 and 3 of at least 3, depends on proef.rules!A11 (differs from another row of the same day, 1 Mar 2024), proef.rules!A12 (differs from another row of the same day, 1 Mar 2024).',
  },
  {
    rule: 'van minimum tot en met maximum toetsen',
    beside: 'parameter minimum niet ingesteld\n\nparameter maximum niet ingesteld\n',
    given: ['toets op 1-2-2024'],
    asOf: '1-6-2025',
    nl: 'Onvoldoende gegevens. Van minimum tot en met maximum toetsen: 1 toets, parameter minimum is niet ingesteld: geef die een waarde in de regels (regel 5), parameter maximum is niet ingesteld: geef die een waarde in de regels (regel 7).',
    en: 'Insufficient data. From minimum to maximum assessments: 1 assessment, parameter minimum is not set: give it a value in the rules (line 5), parameter maximum is not set: give it a value in the rules (line 7).',
  },
  {
    rule: 'ten minste 2 toetsen',
    beside: 'advies E2 "Ander"\n  ten minste 1 cursus\n  bron gids\n',
    given: [
      'ontheffing besluitdatum 1-3-2024, eis "E1", besloten-door "RGS", geldig-tot 31-3-2025',
      'ontheffing besluitdatum 1-4-2025, eis "E1", besloten-door "opleider", geldig-tot 31-5-2025',
      'ontheffing besluitdatum 1-4-2025, eis "E2", besloten-door "opleider", geldig-tot 30-5-2025',
    ],
    asOf: '1-6-2026',
    nl: 'Niet voldaan. Ten minste 2 toetsen: 0 toetsen van ten minste 2, tekort 2 toetsen, uiterlijk 31 dec 2025. De ontheffing door opleider van 1 apr 2025 is verlopen op 31 mei 2025.',
    en: 'Not met. At least 2 assessments: 0 assessments of at least 2, short by 2 assessments, due by 31 Dec 2025. The waiver by opleider of 1 Apr 2025 expired on 31 May 2025.',
  },
  {
    rule: 'ten minste 2 toetsen',
    given: ['ontheffing besluitdatum 1-4-2025, eis "E1", besloten-door "opleider", geldig-tot 1-6-2026'],
    asOf: '1-6-2026',
    nl: 'Vrijgesteld. Besloten door opleider op 1 apr 2025.',
  },
  {
    modality: 'bevestiging',
    rule: 'toelichting "Zonder zin."',
    given: ['bevestiging op 1-2-2024, eis "E1", bevestigd-door "Jansen"'],
    asOf: '1-6-2025',
    nl: 'Voldaan. Bevestigd door Jansen op 1 feb 2024.',
    en: 'Met. Attested by Jansen on 1 Feb 2024.',
  },
  {
    rule: 'facultatief: ten minste 1 toets',
    asOf: '1-6-2025',
    nl: 'N.v.t. Facultatief: ten minste 1 toets: er is niet aan voldaan, en dat hoeft ook niet.',
  },
  {
    rule: 'elke stage: gedekt door een erkenning waarvan instelling is dezelfde instelling',
    given: [
      'stage van 1-1-2024 tot en met 31-12-2024, instelling "UMC"',
      'erkenning van 1-1-2024 tot en met 31-3-2024, instelling "UMC"',
    ],
    asOf: '1-6-2025',
    nl: 'Niet voldaan. Elke stage: gedekt door een erkenning waarvan instelling is dezelfde instelling: niet in orde: proef.rules!A11 (niet gedekt vanaf 1 apr 2024).',
    en: 'Not met. Each rotation: covered by an accreditation where site is the same site: not in order: proef.rules!A11 (not covered from 1 Apr 2024).',
  },
  {
    rule: 'hoogstens 2 maanden zonder beoordelingen',
    given: ['beoordeling op 1-2-2024', 'beoordeling op 1-6-2024'],
    asOf: '1-7-2024',
    nl: 'Niet voldaan. Hoogstens 2 maanden zonder beoordelingen: 3,97 maanden, hoogstens 2, van 2 feb 2024 tot en met 31 mei 2024, 1,97 maanden te veel.',
  },
  {
    rule: 'hoogstens 1 stage tegelijk',
    given: ['stage van 1-1-2024 tot en met 31-3-2024', 'stage van 1-3-2024 tot en met 31-7-2024'],
    asOf: '1-9-2024',
    nl: 'Niet voldaan. Hoogstens 1 stage tegelijk: 2 stages, hoogstens 1, op 1 mrt 2024, 1 stage te veel.',
  },
  {
    rule: 'ten minste 1 toets in elk kwartaal',
    given: ['toets op 1-2-2024'],
    asOf: '1-9-2024',
    nl: 'Niet voldaan. Ten minste 1 toets in elk kwartaal: kwartaal 2 van 2024: 0 toetsen van ten minste 1, tekort 1 toets, uiterlijk 30 jun 2024.',
  },
  {
    rule: 'ten minste 1 toets in elke 6 opeenvolgende maanden',
    given: ['toets op 1-2-2024'],
    asOf: '1-12-2024',
    nl: 'Niet voldaan. Ten minste 1 toets in elke 6 opeenvolgende maanden: van 2 feb 2024 tot en met 1 aug 2024: 0 toetsen van ten minste 1, tekort 1 toets, uiterlijk 1 aug 2024.',
  },
  {
    rule: 'ten minste 1 toets tijdens elke stage',
    given: ['toets op 1-2-2024', 'stage van 1-5-2024 tot en met 31-7-2024'],
    asOf: '1-12-2024',
    nl: 'Niet voldaan. Ten minste 1 toets tijdens elke stage: stage van 1 mei 2024 tot en met 31 jul 2024: 0 toetsen van ten minste 1, tekort 1 toets, uiterlijk 31 jul 2024.',
  },
  {
    rule: 'voor elk vak uit vakken: ten minste 1 cursus waarvan vak is dat vak',
    beside: 'lijst vakken: "Fysica", "Biologie"',
    given: ['cursus op 1-2-2024, vak "Fysica"'],
    asOf: '1-12-2026',
    nl: 'Niet voldaan. Ten minste 1 cursus waarvan vak is dat vak: Biologie: 0 cursussen van ten minste 1, tekort 1 cursus, uiterlijk 31 dec 2025.',
    en: 'Not met. At least 1 course where subject is that subject: Biologie: 0 courses of at least 1, short by 1 course, due by 31 Dec 2025.',
  },
  {
    rule: 'voor elk opleidingsjaar: ten minste 1 cursus binnen 3 maanden vóór einde van dit opleidingsjaar',
    asOf: '1-12-2026',
    nl: 'Niet voldaan. Ten minste 1 cursus binnen 3 maanden vóór einde van dit opleidingsjaar: opleidingsjaar 1: 0 cursussen van ten minste 1, tekort 1 cursus, uiterlijk 30 dec 2024; opleidingsjaar 2: 0 cursussen van ten minste 1, tekort 1 cursus, uiterlijk 30 dec 2025.',
  },
  {
    rule: 'ten minste 1 toets',
    beside:
      'regeling NG4 "a"\n  bij start vóór 1-1-2020\nregeling NG5 "b"\n  bij start vanaf 1-1-2020\n  alleen na keuze',
    asOf: '1-12-2024',
    nl: 'Onvoldoende gegevens. Ten minste 1 toets: de regeling van deze aios is onbekend, hangt af van proef.rules!A14 (regeling is leeg of onleesbaar).',
  },
  {
    rule: 'geldt voor NG4\nten minste 1 toets',
    beside: 'regeling NG4 "a"\n  bij start vóór 1-1-2020\nregeling NG5 "b"\n  bij start vanaf 1-1-2020',
    asOf: '1-12-2024',
    nl: 'N.v.t. Geldt alleen voor regeling NG4.',
    en: 'Not applicable. Applies to regulation NG4 only.',
  },
  {
    rule: 'hele lijst: hoogstens 0 aios in elk kalenderjaar',
    asOf: '1-12-2024',
    nl: 'Niet voldaan. Hele lijst: hoogstens 0 aios in elk kalenderjaar: 2024: 1 aios.',
  },
  {
    rule: 'voor elk vak: ten minste 2 gevolgd',
    beside: 'begrip gevolgd: cursussen waarvan aanwezig',
    given: ['cursus op 1-2-2024, vak "Fysica", aanwezig ja'],
    asOf: '1-12-2026',
    nl: 'Niet voldaan. Voor elk vak: ten minste 2 gevolgd: vak Fysica: 1 cursus van ten minste 2, tekort 1 cursus, uiterlijk 31 dec 2025.',
    en: 'Not met. For each subject: at least 2 gevolgd: subject Fysica: 1 course of at least 2, short by 1 course, due by 31 Dec 2025.',
  },
];

test.each(TOLD)('$rule: $nl', ({ trainee = TRAINEE, given = [], nl, en, ...one }) => {
  const told: Case = { ...one, given: [trainee, ...given] };
  expect(explained(told).explanation).toBe(nl);
  if (en !== undefined) expect(explained(told, 'en').explanation).toBe(en);
});

test('an amount is told of the part that decides, not of one that is no matter', () => {
  const one = {
    rule: 'één van de volgende:\n- ten minste 2 toetsen\n- ten minste 1 cursus',
    given: [TRAINEE, 'toets op 1-2-2024', 'cursus op 1-2-2024'],
    asOf: '1-6-2025',
  };
  expect(explained(one)).toMatchObject({ verdict: 'met', measured: 1, required: 1, unit: 'courses' });
});

describe('a record that counts is not among those that do not', () => {
  const courses = ['cursus op 1-3-2024, dagen 4, aanwezig ja', 'cursus op 1-3-2025, dagen 3, aanwezig nee'];

  test.each([
    [
      'in another window, though another of its cells is shown there',
      'totaal dagen van cursussen ten minste 6 in elk opleidingsjaar',
    ],
    [
      'for another sentence',
      'totaal dagen van cursussen ten minste 8\nten minste 2 cursussen waarvan aanwezig',
    ],
  ])('%s', (_, rule) => {
    const { counted, rejected } = explained({ rule, given: [TRAINEE, ...courses], asOf: '1-6-2026' });
    expect(counted.length).toBeGreaterThanOrEqual(2);
    expect(rejected).toEqual([]);
  });

  test('unless something is wrong with it', () => {
    const rule = 'ten minste 3 cursussen\nelke cursus: aanwezig';
    const { rejected } = explained({ rule, given: [TRAINEE, ...courses], asOf: '1-6-2026' });
    expect(rejected.map(({ note }) => note)).toEqual(['aanwezig is nee']);
  });
});

test.each([
  ['gesprek, gesprekken', 'dit gesprek is er, 1 mrt 2024'],
  ['de gesprek, gesprekken', 'deze gesprek is er, 1 mrt 2024'],
  ['het incident, incidenten', 'dit incident is er, 1 mrt 2024'],
  ['het proces, processen', 'dit proces is er, 1 mrt 2024'],
])('a record of its own is told with its article: %s', (names, note) => {
  const [noun = ''] = names.replace(/^(?:de|het) /u, '').split(',');
  const { counted } = explained({
    beside: `record ${names}\n  veld kandidaat: tekst, rol eigenaar\n  veld op-dag: datum, rol datum\n`,
    rule: `elke toets: er is een ${noun} waarvan op-dag is na dezelfde datum`,
    given: [TRAINEE, 'toets op 1-2-2024', `${noun} op-dag 1-3-2024`],
    asOf: '1-6-2025',
  });
  expect(counted.map((one) => one.note)).toContain(note);
});

test('a record of a share of a total counts in the unit of its field', () => {
  const { counted } = explained({
    rule: 'ten minste 50% van totaal dagen van cursussen: aanwezig',
    given: [TRAINEE, 'cursus op 1-2-2024, dagen 2,5, aanwezig ja'],
    asOf: '1-6-2026',
  });
  expect(counted.map(({ note }) => note)).toEqual(['telt mee voor 2,5 dagen, 1 feb 2024']);
});

test('a record that is too long is told with its days', () => {
  const { rejected } = explained({
    rule: 'elke stage: lengte is hoogstens 6 maanden',
    given: [TRAINEE, 'stage van 1-1-2024 tot en met 31-12-2024'],
    asOf: '1-6-2026',
  });
  expect(rejected.map(({ note }) => note)).toEqual(['duurt 12 maanden, 1 jan 2024 – 31 dec 2024']);
});

test('a window of one day is a day', () => {
  const { explanation } = explained({
    rule: 'hoogstens 10 uren diensten in elke 1 opeenvolgende dag',
    given: [TRAINEE, '2 diensten op 1-3-2024, uren 8'],
    asOf: '1-6-2026',
  });
  expect(explanation).toContain('op 1 mrt 2024: 16 uren');
});

test('what a join looked at is among the cells', () => {
  const { counted, rejected } = explained({
    rule: 'elke stage: gedekt door een erkenning waarvan instelling is dezelfde instelling',
    given: [
      TRAINEE,
      'stage van 1-1-2024 tot en met 31-12-2024, instelling "UMC"',
      'erkenning van 1-1-2024 tot en met 31-3-2024, instelling "UMC"',
    ],
    asOf: '1-6-2025',
  });
  expect(counted.map(({ note }) => note)).toEqual(['dekt, 1 jan 2024 – 31 mrt 2024']);
  expect(rejected.map(({ note }) => note)).toEqual(['niet gedekt vanaf 1 apr 2024']);
});
