import { explained, type Case } from './explained';

/** That an explanation tells what decides, and when: in both languages, with the cells that it lists. */
const TRAINEE = 'aios start 1-1-2024, einde 31-12-2025';
const EARLIER = 'eis E2 "Drie toetsen"\n  ten minste 3 toetsen\n  bron gids';
const BORN = 'record aios, aios / trainee, trainees\n  veld geboren-op / born-on: datum, kolommen "Geboren"';
const PASSED = 'resultaat "geslaagd"';

interface Told extends Omit<Case, 'given' | 'asOf'> {
  readonly trainee?: string;
  readonly given?: readonly string[];
  readonly asOf?: string;
  readonly nl: string;
  readonly en: string;
}

const TOLD: readonly Told[] = [
  {
    beside: EARLIER,
    rule: 'eis E2 is voldaan uiterlijk 31-12-2024',
    given: ['2 toetsen op 1-3-2024', 'toets op 1-3-2025'],
    nl: '0 van 1 voldaan, op 31 dec 2024 nog niet voldaan: E2, uiterlijk 31 dec 2024.',
    en: '0 of 1 met, not yet met on 31 Dec 2024: E2, due by 31 Dec 2024.',
  },
  {
    beside: EARLIER,
    rule: 'eis E2 is voldaan uiterlijk 31-12-2025',
    nl: '0 van 1 voldaan, loopt: E2, uiterlijk 31 dec 2025, de planning voorziet er niet in.',
    en: '0 of 1 met, pending: E2, due by 31 Dec 2025, the plan does not cover it.',
  },
  {
    rule: 'hoogste uren van diensten hoogstens 50',
    nl: 'Voldaan. Hoogste uren van diensten hoogstens 50: er is er geen.',
    en: 'Met. Highest hours of shifts at most 50: there is none.',
  },
  {
    rule: 'voor elke epa van 1 tot en met 2: laatste niveau van epa-beoordelingen ten minste 3',
    given: ['epa-beoordeling op 1-2-2024, epa 2, niveau 0'],
    nl: ': epa 1: er is er geen; epa 2: 0 van ten minste 3; elk tekort 3;',
    en: ': epa 1: there is none; epa 2: 0 of at least 3; each short by 3;',
  },
  {
    rule: 'geen toetsen na de eerste toets waarvan resultaat is "geslaagd"',
    given: [`toets op 1-7-2025, ${PASSED}`, 'toets op 1-8-2025, resultaat "gezakt"'],
    nl: 'er is geen toets waarvan resultaat is "geslaagd", uiterlijk 31 dec 2025, volgens de planning 1 toets te veel.',
    en: 'there is no assessment where result is "passed", due by 31 Dec 2025, as planned 1 assessment too much.',
  },
  {
    rule: 'van 2 tot en met 3 toetsen',
    given: ['toets op 1-5-2025', '4 toetsen op 1-8-2025'],
    nl: '1 toets, van 2 tot en met 3 vereist, tekort 1 toets, uiterlijk 31 dec 2025, volgens de planning 2 toetsen te veel.',
    en: '1 assessment, from 2 to 3 required, short by 1 assessment, due by 31 Dec 2025, as planned 2 assessments too much.',
  },
  {
    rule: 'hoogstens 1 toets volgens plan',
    given: ['toets op 1-5-2025', 'toets op 1-8-2025'],
    nl: '1 toets te veel, uiterlijk 31 dec 2025, de planning gaat eroverheen.',
    en: '1 assessment too much, due by 31 Dec 2025, the plan exceeds it.',
  },
  {
    rule: 'laatste toets vóór de eerste beoordeling',
    given: ['toets op 1-3-2024', 'beoordeling op 1-7-2025', 'toets op 1-8-2025'],
    nl: 'de planning voorziet er niet in: proef.rules!A13 (ligt na de peildatum, 1 aug 2025), proef.rules!A12 (ligt na de peildatum, 1 jul 2025).',
    en: 'the plan does not cover it: proef.rules!A13 (lies after the reference date, 1 Aug 2025), proef.rules!A12 (lies after the reference date, 1 Jul 2025).',
  },
  {
    rule: 'laatste toets vóór de eerste toets waarvan resultaat is "geslaagd"',
    given: [`toets op 1-3-2024, ${PASSED}`],
    nl: 'niet in volgorde: proef.rules!A11 (staat niet op zijn plaats, 1 mrt 2024).',
    en: 'out of order: proef.rules!A11 (is out of place, 1 Mar 2024).',
  },
  {
    beside: BORN,
    rule: 'geboren-op is ten minste 21 jaar vóór de start',
    trainee: `${TRAINEE}, geboren-op 3-4-2004`,
    nl: 'geboren op is 3 apr 2004 (proef.rules!A11), uiterlijk 1 jan 2003.',
    en: 'born on is 3 Apr 2004 (proef.rules!A11), 1 Jan 2003 at the latest.',
  },
  {
    rule: 'einddatum is vanaf 24 maanden na de start',
    trainee: 'aios start 1-1-2026, einde 30-11-2027',
    nl: 'einddatum is 30 nov 2027 (proef.rules!A10), te herstellen tot en met 31 dec 2025, de planning voorziet er niet in.',
    en: 'end date is 30 Nov 2027 (proef.rules!A10), to be put right by 31 Dec 2025, the plan does not cover it.',
  },
  {
    rule: 'artsdiploma is uiterlijk de start en big-datum is uiterlijk de start',
    trainee: `${TRAINEE}, artsdiploma 1-1-2020, big-datum 1-2-2024`,
    nl: 'de start: big datum is 1 feb 2024 (proef.rules!A10).',
    en: 'the start: big date is 1 Feb 2024 (proef.rules!A10).',
  },
  {
    rule: 'artsdiploma is uiterlijk de start of big-datum is uiterlijk de start',
    trainee: `${TRAINEE}, artsdiploma 1-1-2020, big-datum 1-2-2024`,
    nl: 'de start: artsdiploma is 1 jan 2020 (proef.rules!A10).',
    en: 'the start: medical degree is 1 Jan 2020 (proef.rules!A10).',
  },
  {
    rule: 'ten minste 1 cursus binnen 12 maanden vóór de laatste toets volgens plan',
    given: ['toets op 1-8-2025'],
    nl: 'tekort 1 cursus, uiterlijk 31 dec 2025, de planning voorziet er niet in.',
    en: 'short by 1 course, due by 31 Dec 2025, the plan does not cover it.',
  },
  {
    rule: 'ten minste 6 verrichtingen, waarbij meetelt hoogstens 3 waarvan zelfstandig',
    given: ['6 verrichtingen op 1-3-2024, zelfstandig leeg'],
    nl: 'tussen 3 en 6 verrichtingen van ten minste 6, hangt af van proef.rules!A11 (zelfstandig is leeg of onleesbaar).',
    en: 'between 3 and 6 procedures of at least 6, depends on proef.rules!A11 (independent is blank or unreadable).',
  },
  {
    rule: 'ten minste 6 toetsen, waarbij meetelt hoogstens 3 voor elk resultaat',
    given: ['6 toetsen op 1-3-2024, resultaat leeg'],
    nl: 'hangt af van proef.rules!A11 (resultaat is leeg of onleesbaar).',
    en: 'depends on proef.rules!A11 (result is blank or unreadable).',
  },
  {
    rule: 'minder dan 3 toetsen',
    given: ['3 toetsen op 1-3-2024'],
    nl: 'Niet voldaan. Minder dan 3 toetsen: 3 toetsen, minder dan 3 vereist.',
    en: 'Not met. Less than 3 assessments: 3 assessments, less than 3 required.',
  },
  {
    rule: 'meer dan 2 weken stages',
    given: ['stage van 1-1-2024 tot en met 14-1-2024'],
    nl: '2 weken, meer dan 2 vereist, uiterlijk 31 dec 2025',
    en: '2 weeks, more than 2 required, due by 31 Dec 2025',
  },
  {
    rule: 'ten minste 3 toetsen',
    given: ['toets op 1-3-2024', 'toets op 1-8-2025'],
    nl: '1 toets van ten minste 3, tekort 2 toetsen, nog 1 toets te plannen, uiterlijk 31 dec 2025.',
    en: '1 assessment of at least 3, short by 2 assessments, 1 more assessment to plan, by 31 Dec 2025.',
  },
  {
    rule: 'ten minste 3 toetsen',
    given: ['toets op 1-3-2024'],
    nl: '1 toets van ten minste 3, nog 2 toetsen te plannen, uiterlijk 31 dec 2025.',
    en: '1 assessment of at least 3, 2 more assessments to plan, by 31 Dec 2025.',
  },
  {
    rule: 'big-datum is ingevuld',
    trainee: `${TRAINEE}, big-datum 1-8-2025`,
    nl: 'big datum is 1 aug 2025 (proef.rules!A10), de planning voorziet erin.',
    en: 'big date is 1 Aug 2025 (proef.rules!A10), the plan covers it.',
  },
  {
    rule: 'er is een cursus waarvan vak is "Fysica"',
    nl: 'Loopt. Er is een cursus waarvan vak is "Fysica": uiterlijk 31 dec 2025, de planning',
    en: 'Pending. There is a course where subject is "Fysica": due by 31 Dec 2025, the plan',
  },
  {
    rule: 'elke stage: lengte is ten minste 6 weken',
    given: ['stage van 1-1-2024 tot en met 31-1-2024'],
    nl: 'niet in orde: proef.rules!A11 (duurt 31 dagen, 1 jan 2024 – 31 jan 2024).',
    en: 'not in order: proef.rules!A11 (lasts 31 days, 1 Jan 2024 – 31 Jan 2024).',
  },
  {
    rule: 'elke beoordeling: gedekt door een consiliumlid waarvan beoordelaar is dezelfde beoordelaar',
    given: ['beoordeling op 1-3-2024, beoordelaar "A"'],
    nl: 'niet in orde: proef.rules!A11 (niet gedekt, 1 mrt 2024).',
    en: 'not in order: proef.rules!A11 (not covered, 1 Mar 2024).',
  },
  {
    beside: 'parameter respijt niet ingesteld',
    rule: 'ten minste 1 toets uiterlijk respijt weken na de start',
    given: ['toets op 1-3-2025'],
    nl: 'weken na de start: parameter respijt is niet ingesteld: geef die een waarde in de regels (regel 5).',
    en: 'weeks after the start: parameter respijt is not set: give it a value in the rules (line 5).',
  },
  {
    rule: 'geen stages waarvan land is niet "Nederland"',
    given: ['stage van 1-1-2024 tot en met 31-1-2024, land "België"'],
    nl: 'Niet voldaan. Geen stages waarvan land is niet "Nederland": 1 stage.',
    en: 'Not met. No rotations where country is not "Netherlands": 1 rotation.',
  },
  {
    rule: 'laagste niveau van epa-beoordelingen ten minste 3',
    given: ['epa-beoordeling op 1-2-2025, epa 2, niveau leeg'],
    nl: 'ten minste 3: onbekend, hangt af van proef.rules!A11 (niveau is leeg of onleesbaar).',
    en: 'at least 3: unknown, depends on proef.rules!A11 (level is blank or unreadable).',
  },
  {
    rule: 'laatste toets vóór de eerste beoordeling',
    given: ['toets op 1-3-2024'],
    nl: 'beoordeling: er is geen beoordeling, uiterlijk 31 dec 2025, de planning voorziet er niet in.',
    en: 'review: there is no review, due by 31 Dec 2025, the plan does not cover it.',
  },
  {
    rule: 'voor elk instrument één van "KPB", "CAT": ten minste 1 toets in elk opleidingsjaar',
    asOf: '31-12-2024',
    nl: 'instrument KPB, opleidingsjaar 1 en instrument CAT, opleidingsjaar 1: 0 toetsen',
    en: 'instrument KPB, training year 1 and instrument CAT, training year 1: 0 assessments',
  },
  {
    beside: 'parameter minimum niet ingesteld',
    rule: 'voor elk instrument één van "KPB", "CAT": ten minste minimum toetsen in elk opleidingsjaar',
    nl: ': instrument KPB, opleidingsjaar 1, 2 en instrument CAT, opleidingsjaar 1, 2: 0 toetsen; parameter',
    en: ': instrument KPB, training year 1, 2 and instrument CAT, training year 1, 2: 0 assessments; parameter',
  },
  {
    beside: 'parameter minimum niet ingesteld',
    rule: 'voor elk opleidingsjaar: ten minste minimum toetsen vóór dit opleidingsjaar',
    nl: ': opleidingsjaar 1, 2: 0 toetsen; parameter',
    en: ': training year 1, 2: 0 assessments; parameter',
  },
];

test.each(TOLD)('$rule: $nl', ({ trainee = TRAINEE, given = [], asOf = '1-6-2025', nl, en, ...one }) => {
  const told: Case = { ...one, given: [trainee, ...given], asOf };
  expect(explained(told).explanation).toContain(nl);
  expect(explained(told, 'en').explanation).toContain(en);
});

const cells = (one: Case, list: 'counted' | 'rejected' | 'unknown', language: 'nl' | 'en' = 'nl'): string[] =>
  explained(one, language)[list].map(({ cell, note }) => `${cell}: ${note}`);

test('what a share is taken of counts in the whole', () => {
  const one = {
    rule: 'ten minste 50% van de toetsen waarvan instrument is "CAT": resultaat is "voldoende"',
    given: [
      TRAINEE,
      'toets op 1-3-2024, instrument "CAT", resultaat "voldoende"',
      'toets op 1-4-2024, instrument "CAT", resultaat "onvoldoende"',
      'toets op 1-5-2024, instrument "KPB"',
      'toets op 1-8-2025, instrument "CAT", resultaat "onvoldoende"',
    ],
    asOf: '1-6-2025',
  };
  expect(cells(one, 'counted')).toEqual([
    'A11: telt mee, 1 mrt 2024',
    'A12: telt alleen mee in het geheel: resultaat is "onvoldoende"',
  ]);
  expect(cells(one, 'counted', 'en')[1]).toBe('A12: counts in the whole only: result is "onvoldoende"');
  expect(cells(one, 'rejected')).toEqual([
    'A13: telt niet mee: instrument is "KPB"',
    'A14: ligt na de peildatum, 1 aug 2025',
  ]);
});

test('what counts for one group is not listed again as the whole of another', () => {
  const one = {
    rule: 'voor elke beoordelaar: hoogstens 25% van de epa-beoordelingen',
    given: [TRAINEE, ...['A', 'B'].map((who) => `epa-beoordeling op 1-3-2024, beoordelaar "${who}"`)],
    asOf: '1-6-2025',
  };
  expect(cells(one, 'counted')).toEqual(['A11: telt mee, 1 mrt 2024', 'A12: telt mee, 1 mrt 2024']);
  expect(cells(one, 'rejected')).toEqual([]);
});

test('under which cap a record falls is unknown only where that makes a difference', () => {
  const rule = 'ten minste 6 verrichtingen, waarbij meetelt hoogstens 3 waarvan zelfstandig';
  const asOf = '1-6-2026';
  expect(
    cells({ rule, given: [TRAINEE, '6 verrichtingen op 1-3-2024, zelfstandig leeg'], asOf }, 'unknown'),
  ).toEqual(['A11: zelfstandig is leeg of onleesbaar']);
  expect(
    cells({ rule, given: [TRAINEE, '3 verrichtingen op 1-3-2024, zelfstandig leeg'], asOf }, 'unknown'),
  ).toEqual([]);
});

test.each([
  ['geboren-op is ten minste 21 jaar vóór de start', BORN, 'geboren-op 3-4-2004', '2023-12-31'],
  ['registerdatum is uiterlijk 3 maanden vóór de start', '', 'registerdatum 1-12-2023', '2023-10-01'],
])('a distance between two dates is no deadline: %s', (rule, beside, held, due) => {
  expect(explained({ rule, beside, given: [`${TRAINEE}, ${held}`], asOf: '1-6-2025' }).due).toBe(due);
});

test('what is out of order for good is due on no day', () => {
  const given = [TRAINEE, `toets op 1-3-2024, ${PASSED}`];
  const rule = 'laatste toets vóór de eerste toets waarvan resultaat is "geslaagd"';
  expect(explained({ rule, given, asOf: '1-6-2025' }).due).toBeNull();
});
