import { call, serial, setLanguage, text, type Given } from './fake-excel';
import { AS_OF, BLANKS, NOTHING, EPAS, PEOPLE, rosterWith, rules, STAGES } from './sample-tables';

afterEach(() => {
  setLanguage('nl-NL');
});

const SENTENCES = [
  'ten minste 5 maanden stages waarvan soort is "orthopedie"',
  'ten minste 7 maanden stages waarvan soort is "pijnpoli" vóór 1-1-2027',
  'hoogstens 4 maanden stages waarvan soort is "orthopedie"',
  'elke stage: deeltijdfactor is ten minste 0,5',
];
const handle = rosterWith(SENTENCES);
const asked = (id: Given, part: Given = null, roster = handle): unknown =>
  call('REQUIREMENT', roster, 'A-101', id, part);

describe('REQUIREMENT', () => {
  test('gives the verdict in the language of Excel', () => {
    expect(['T1', 'T2', 'T3', 'T4'].map((id) => asked(id))).toEqual([
      'voldaan',
      'loopt',
      'niet voldaan',
      'voldaan',
    ]);
    setLanguage('en');
    expect(asked('t1')).toBe('met');
  });

  test.each(BLANKS)('a blank part (%j) is the verdict', (blank) => {
    expect(asked('T1', blank)).toBe('voldaan');
  });

  test.each([
    ['oordeel', 'verdict', 'loopt'],
    ['gemeten', 'measured', 5],
    ['vereist', 'required', 7],
    ['tekort', 'shortfall', 2],
    ['uiterlijk', 'due', serial('2026-12-31')],
  ])('%s or %s', (dutch, english, value) => {
    expect(asked('T2', dutch)).toBe(value);
    expect(asked('T2', english.toUpperCase())).toBe(value);
  });

  test('explains', () => {
    expect(asked('T3', 'uitleg')).toMatch(
      /^Niet voldaan\. Hoogstens 4 maanden stages .+: 5 maanden, hoogstens 4, 1 maand te veel\.$/,
    );
    expect(asked('T3', 'explanation')).toBe(asked('T3', 'uitleg'));
  });

  test('gives empty text for what a requirement does not have', () => {
    for (const part of ['gemeten', 'vereist', 'tekort', 'uiterlijk']) expect(asked('T4', part)).toBe('');
    expect(asked('T3', 'tekort')).toBe('');
    expect(asked('T1', 'tekort')).toBe(0);
  });

  test('says which amount is not certain', () => {
    const open = rosterWith(SENTENCES, [
      ...STAGES,
      ['A-101', 'Pijn', 'pijnpoli', serial('2026-02-01'), null, 1],
    ]);
    expect(asked('T2', 'gemeten', open)).toBe(
      '#N/A De hoeveelheid is niet zeker: eind is leeg of onleesbaar (Stages, rij 5). Vul dat aan.',
    );
    expect(asked('T2', 'tekort', open)).toMatch(/^#N\/A De hoeveelheid is niet zeker/);
    expect(asked('T2', 'vereist', open)).toBe(7);
    expect(asked('T1', 'gemeten', open)).toBe(5);
  });

  test('says which words are no part', () => {
    expect(asked('T1', 'gemten')).toBe(
      '#VALUE! "gemten" is geen onderdeel van een oordeel. Bedoelde u "gemeten"? Kies uit: oordeel, gemeten, vereist, tekort, uiterlijk, uitleg.',
    );
    setLanguage('en');
    expect(asked('T1', 7)).toBe(
      '#VALUE! "7" is no part of a verdict. Choose from: verdict, measured, required, shortfall, due, explanation.',
    );
  });

  test('says which id the rules do not have', () => {
    expect(asked('T9')).toBe(
      '#VALUE! De regels hebben geen eis "T9". Bedoelde u "T1"? Kies uit: T1, T2, T3, T4.',
    );
  });

  test.each(NOTHING)('says that %j is no id', (id) => {
    expect(asked(id)).toMatch(/^#VALUE! Geef het nummer van een eis/);
    expect(call('EXPLAIN_REQUIREMENT', handle, 'A-101', id)).toMatch(/^#VALUE! Geef het nummer van een eis/);
  });

  test('says that a rule on the whole list is about nobody in particular', () => {
    const whole = rosterWith(['hele lijst: hoogstens 1 stage']);
    expect(asked('T1', null, whole)).toMatch(/^#VALUE! Eis T1 gaat over alle aios samen, niet over één/);
  });
});

test('EXPLAIN_REQUIREMENT gives the id, the title, the explanation and the source', () => {
  expect(call('EXPLAIN_REQUIREMENT', handle, 'A-101', 'T1')).toMatch(
    /^T1 · Eis 1: Voldaan\. Ten minste 5 maanden stages/,
  );
  const sourced = text('ROSTER', 'MSK', AS_OF, [PEOPLE, STAGES]);
  expect(call('EXPLAIN_REQUIREMENT', sourced, 'A-101', 'M02')).toMatch(
    /^M02 · BIG-registratie bij de start: .+ \(NVAMG, .+, "Toelatingsvoorwaarden"\)$/,
  );
});

describe('COMPLIANT', () => {
  const compliant = (sentences: string[], ...tables: Given[]): unknown =>
    call('COMPLIANT', rosterWith(sentences, ...tables), 'A-101');

  test('is true unless a requirement is not met', () => {
    expect(compliant(SENTENCES.slice(0, 2))).toBe(true);
    expect(compliant(SENTENCES)).toBe(false);
  });

  test('advice is no requirement', () => {
    const lines = rules(SENTENCES[2]!).map(([line]) => [String(line).replace(/^eis/, 'advies')]);
    const advised = text('ROSTER', text('RULES', lines), AS_OF, [PEOPLE, STAGES]);
    expect(call('COMPLIANT', advised, 'A-101')).toBe(true);
  });

  test.each(BLANKS)('says what is unknown (%j), unless another is not met', (blank) => {
    const open = [...STAGES, ['A-101', 'Praktijk', 'praktijk', serial('2026-02-01'), blank, 1]];
    const unknown = 'hoogstens 9 maanden stages waarvan soort is "praktijk"';
    expect(compliant([unknown], open)).toBe(
      '#N/A Onvoldoende gegevens voor T1 (Eis 1): eind is leeg of onleesbaar (Stages, rij 5). Vul dat aan.',
    );
    expect(compliant([unknown, SENTENCES[2]!], open)).toBe(false);
  });
});

describe('EPA_OK', () => {
  const ok = (sentences: string[], epa: Given = null, epas: Given = EPAS): unknown =>
    call('EPA_OK', rosterWith(sentences, STAGES, epas), 'A-101', epa);
  const each = 'voor elke epa: hoogste niveau van epa-beoordelingen hoogstens 3';
  const first = 'hoogste niveau van epa-beoordelingen waarvan epa is 1 hoogstens 3';

  test('asks requirements on EPAs only', () => {
    expect(ok([each])).toBe(false);
    expect(ok(['hoogstens 1 maand stages'])).toBe(true);
    expect(ok(['ten minste 9 epa-beoordelingen'])).toBe(true);
  });

  test('of one EPA, asks only the parts on it', () => {
    const strict = [EPAS[0]!, ['A-101', 1, 4, serial('2026-03-01')], ['A-101', 2, 3, serial('2026-03-01')]];
    expect(ok([each], 1, strict)).toBe(false);
    expect(ok([each], 2, strict)).toBe(true);
    expect(ok([each], 7, strict)).toBe(true);
    expect(ok([first], 1)).toBe(false);
    expect(ok([first], 2)).toBe(true);
    expect(ok(['elke epa-beoordeling: niveau is hoogstens 1'], 2)).toBe(false);
  });

  test.each(BLANKS)('a blank EPA (%j) is all', (blank) => {
    expect(ok([first], blank)).toBe(false);
  });

  test.each([[1.5], [-1], [1000], ['EPA'], [true]])('%j is no EPA', (epa) => {
    expect(ok([each], epa)).toMatch(/^#VALUE! Geef het nummer van een EPA/);
  });

  test('says which level is unknown, and only where it matters', () => {
    const open = [EPAS[0]!, ['A-101', 1, null, serial('2026-03-01')], ['A-101', 2, 3, serial('2026-03-01')]];
    expect(ok([each], 1, open)).toMatch(
      /^#N\/A Onvoldoende gegevens voor T1 .+niveau is leeg of onleesbaar \(EPA, rij 2\)\. Vul dat aan\.$/,
    );
    expect(ok([each], 2, open)).toBe(true);
  });
});
