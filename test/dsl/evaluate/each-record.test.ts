/** Amounts around each record: windows before, at and after it, and totals of the records that belong to it. */
import fc from 'fast-check';
import { compiled, found } from '../compiled';
import { explained } from '../explain/explained';

const TRAINEE = 'aios start 1-1-2024, einddatum 31-12-2025';
const shift = (date: string, hours: number | null, type = 'dag'): string =>
  `dienst op ${date}, soort "${type}"${hours === null ? '' : `, uren ${hours}`}`;

const verdict = (rule: string, given: readonly string[], asOf: string): string =>
  explained({ rule, given: [TRAINEE, ...given], asOf }).verdict;

describe('a window before or after each record', () => {
  const BEFORE = 'ten minste 40 uren diensten vóór elke toets';

  test('each has what was there before it', () => {
    const given = [shift('1-2-2024', 20), shift('1-3-2024', 20), 'toets op 2-3-2024', 'toets op 1-3-2024'];
    const {
      verdict: whole,
      parts,
      explanation,
    } = explained({ rule: BEFORE, given: [TRAINEE, ...given], asOf: '1-6-2024' });
    expect(whole).toBe('notMet');
    expect(parts.map(({ label, measured, due }) => [label.slice(label.indexOf('[')), measured, due])).toEqual(
      [
        ['[vóór toets van 2 mrt 2024]', 40, '2024-03-01'],
        ['[vóór toets van 1 mrt 2024]', 20, '2024-02-29'],
      ],
    );
    expect(explanation).toBe(
      'Niet voldaan. Ten minste 40 uren diensten vóór elke toets: vóór toets van 1 mrt 2024: 20 uren van ten minste 40, tekort 20 uren, uiterlijk 29 feb 2024.',
    );
  });

  test('of one that is planned it may still be made up', () => {
    const given = [shift('1-2-2024', 20), 'toets op 1-9-2024'];
    expect(verdict(BEFORE, given, '1-6-2024')).toBe('pending');
    expect(verdict(BEFORE, given, '31-8-2024')).toBe('pending');
    expect(verdict(BEFORE, given, '1-9-2024')).toBe('notMet');
    expect(verdict(BEFORE, [...given, shift('31-8-2024', 20)], '1-6-2024')).toBe('pending');
    expect(verdict(BEFORE, [...given, shift('31-8-2024', 20)], '1-9-2024')).toBe('met');
    expect(verdict(BEFORE, [shift('1-2-2024', 20)], '1-9-2024')).toBe('notApplicable');
  });

  test.each([
    ['ten minste 1 dienst uiterlijk elke toets', 'met'],
    ['ten minste 1 dienst vóór elke toets', 'notMet'],
    ['ten minste 1 dienst op het moment van elke toets', 'met'],
    ['ten minste 2 diensten vanaf elke toets', 'met'],
    ['ten minste 2 diensten na elke toets', 'pending'],
    ['ten minste 1 dienst binnen 5 dagen na elke toets', 'notMet'],
    ['ten minste 1 dienst binnen 6 dagen na elke toets', 'met'],
  ])('%s: %s', (rule, expected) => {
    const given = [shift('10-3-2024', 8), shift('16-3-2024', 8), 'toets op 10-3-2024'];
    expect(verdict(rule, given, '1-6-2024')).toBe(expected);
  });

  test('after an interval is after it has ended, before it before it begins', () => {
    const stage = 'stage van 1-2-2024 tot en met 31-3-2024, soort "praktijk"';
    const given = [stage, shift('31-1-2024', 8), shift('1-4-2024', 8)];
    expect(verdict('ten minste 1 dienst binnen 1 dag vóór elke stage', given, '1-6-2024')).toBe('met');
    expect(verdict('ten minste 1 dienst binnen 1 dag na elke stage', given, '1-6-2024')).toBe('met');
    expect(verdict('geen diensten tijdens elke stage', given, '1-6-2024')).toBe('met');
  });

  test('an undated record is before anything or nothing', () => {
    expect(verdict(BEFORE, [shift('1-2-2024', 40), 'toets instrument "KPB"'], '1-6-2024')).toBe(
      'insufficientData',
    );
    expect(verdict('ten minste 1 dienst vóór elke toets', ['toets instrument "KPB"'], '1-6-2024')).toBe(
      'insufficientData',
    );
  });

  test('records without a date are no windows', () => {
    const rules =
      'opleiding "P" code P\n  duur 24 maanden\n  bron g "G"\neis E "e"\n  geen diensten vóór elke vrijstelling\n  bron g\n';
    expect(found(compiled(rules))).toEqual([]);
    const undated =
      `${rules}record plek, plekken / place, places\n  bladen "Plek"\n  veld naam-plek / place-name: tekst\n`.replace(
        'elke vrijstelling',
        'elke plek',
      );
    expect(found(compiled(undated))).toEqual(['proef.rules:5 no-date-field']);
  });
});

describe('what related records amount to', () => {
  const HOURS = 'elke toets: er zijn ten minste 40 uren diensten waarvan datum is vóór dezelfde datum';

  test('hours are added up', () => {
    const enough = [shift('1-2-2024', 20), shift('1-3-2024', 20.5), 'toets op 2-3-2024'];
    expect(verdict(HOURS, enough, '1-6-2024')).toBe('met');
    expect(verdict(HOURS, [...enough, 'toets op 1-3-2024'], '1-6-2024')).not.toBe('met');
    expect(verdict('elke toets: er zijn hoogstens 40 uren diensten', enough, '1-6-2024')).toBe('notMet');
    expect(verdict('elke toets: er zijn van 40 tot en met 41 uren diensten', enough, '1-6-2024')).toBe('met');
  });

  test('hours that are not known leave it open, and are named', () => {
    const given = [shift('1-2-2024', 20), shift('1-3-2024', null), 'toets op 2-3-2024'];
    const { verdict: whole, explanation } = explained({
      rule: HOURS,
      given: [TRAINEE, ...given],
      asOf: '1-6-2024',
    });
    expect(whole).toBe('insufficientData');
    expect(explanation).toContain('uren is leeg');
    expect(verdict('elke toets: er zijn ten minste 20 uren diensten', given, '1-6-2024')).toBe('met');
  });

  test('months are those of intervals together, up to the reference date', () => {
    const rule = 'elke beoordeling: er zijn ten minste 3 maanden stages waarvan soort is "praktijk"';
    const stage = (from: string, to: string): string =>
      `stage van ${from} tot en met ${to}, soort "praktijk"`;
    const review = 'beoordeling op 1-2-2024';
    expect(
      verdict(rule, [review, stage('1-1-2024', '15-2-2024'), stage('16-2-2024', '31-3-2024')], '1-6-2024'),
    ).toBe('met');
    expect(
      verdict(rule, [review, stage('1-1-2024', '15-2-2024'), stage('16-2-2024', '30-3-2024')], '1-6-2024'),
    ).not.toBe('met');
    expect(verdict(rule, [review, stage('1-1-2024', '31-12-2024')], '30-3-2024')).not.toBe('met');
    const half = `${stage('1-1-2024', '31-5-2024')}, deeltijdfactor 0,5`;
    expect(verdict(rule, [review, half], '1-6-2024')).not.toBe('met');
    expect(verdict(rule.replace('maanden', 'kalendermaanden'), [review, half], '1-6-2024')).toBe('met');
  });

  test('months of an interval that has begun and whose end is not known leave it open, and name its cell', () => {
    const rule = 'elke beoordeling: er zijn ten minste 3 maanden stages waarvan soort is "praktijk"';
    const given = [TRAINEE, 'beoordeling op 1-2-2024', 'stage, begin 1-1-2024, soort "praktijk"'];
    const { verdict: whole, unknown } = explained({ rule, given, asOf: '1-6-2024' });
    expect([whole, unknown.map(({ note }) => note)]).toEqual([
      'insufficientData',
      ['eind is leeg of onleesbaar'],
    ]);
  });

  test('what is no amount of such records is said', () => {
    const rules = (rule: string): string[] =>
      found(
        compiled(
          `opleiding "P" code P\n  duur 24 maanden\n  bron g "G"\nparameter p niet ingesteld\n  bron g\neis E "e"\n  ${rule}\n  bron g\n`,
        ),
      ).filter((one) => !one.includes('unused'));
    expect(rules('elke toets: er zijn ten minste 3 maanden diensten')).toEqual([
      'proef.rules:7 not-an-interval',
    ]);
    expect(rules('elke toets: er zijn ten minste 3 vlieguren diensten')).toEqual([
      'proef.rules:7 unknown-unit',
    ]);
    expect(rules('elke toets: er zijn ten minste p uren diensten')).toEqual([
      'proef.rules:7 parameter-not-set-here',
    ]);
    expect(rules('elke toets: er zijn ten minste 50% uren diensten')).toEqual([
      'proef.rules:7 percent-without-whole',
    ]);
  });
});

const date = fc.option(fc.constantFrom('1-2-2024', '1-3-2024', '1-4-2024', '1-5-2024'), { freq: 5 });
const hours = fc.option(fc.integer({ min: 0, max: 24 }), { freq: 5 });
const dates = ['1-2-2024', '1-3-2024', '1-4-2024', '1-5-2024'];

interface World {
  readonly shifts: readonly { readonly date: string | null; readonly hours: number | null }[];
  readonly exams: readonly (string | null)[];
}

const world: fc.Arbitrary<World> = fc.record({
  shifts: fc.array(fc.record({ date, hours }), { maxLength: 4 }),
  exams: fc.array(date, { minLength: 1, maxLength: 3 }),
});

const given = ({ shifts, exams }: World): string[] => [
  ...shifts.map((one) =>
    `dienst${one.date === null ? '' : ` op ${one.date}`}, soort "dag"${one.hours === null ? '' : `, uren ${one.hours}`}`.replace(
      'dienst,',
      'dienst',
    ),
  ),
  ...exams.map((one) => (one === null ? 'toets instrument "x"' : `toets op ${one}, instrument "x"`)),
];

/** The same world with every blank filled in. */
const filled: (one: World) => fc.Arbitrary<World> = ({ shifts, exams }) =>
  fc.record({
    shifts: fc.tuple(
      ...shifts.map((one) =>
        fc.record({
          date: one.date === null ? fc.constantFrom(...dates) : fc.constant(one.date),
          hours: one.hours === null ? fc.integer({ min: 0, max: 24 }) : fc.constant(one.hours),
        }),
      ),
    ),
    exams: fc.tuple(...exams.map((one) => (one === null ? fc.constantFrom(...dates) : fc.constant(one)))),
  });

const before = (one: string | null, other: string | null): boolean =>
  dates.indexOf(one ?? '') < dates.indexOf(other ?? '');

test.each([
  'ten minste 20 uren diensten vóór elke toets',
  'elke toets: er zijn ten minste 20 uren diensten waarvan datum is vóór dezelfde datum',
])('no value of a blank contradicts what was said: %s', (rule) => {
  fc.assert(
    fc.property(
      world.chain((one) => fc.tuple(fc.constant(one), filled(one))),
      ([open, full]) => {
        // After the training nothing is pending.
        const said = verdict(rule, given(open), '1-2-2026');
        const isEnough = full.exams.every(
          (exam) =>
            full.shifts.reduce((sum, one) => sum + (before(one.date, exam) ? (one.hours ?? 0) : 0), 0) >= 20,
        );
        expect(verdict(rule, given(full), '1-2-2026')).toBe(isEnough ? 'met' : 'notMet');
        if (said !== 'insufficientData') expect(said).toBe(isEnough ? 'met' : 'notMet');
      },
    ),
    { numRuns: 150 },
  );
});

describe('records as planned', () => {
  const rule = 'elke stage volgens plan: instelling is "AMC"';
  const stage = (from: string, to: string): string => `stage van ${from} tot en met ${to}, instelling "NKI"`;

  test('can be changed as long as they have not begun', () => {
    expect(verdict(rule, [stage('1-7-2024', '31-12-2024')], '30-6-2024')).toBe('pending');
    expect(verdict(rule, [stage('1-7-2024', '31-12-2024')], '1-7-2024')).toBe('notMet');
  });

  test('may have begun where that is not known', () => {
    const unknown = 'stage, eind 31-12-2024, instelling "NKI"';
    expect(verdict(rule, [unknown], '30-6-2024')).toBe('insufficientData');
    expect(verdict(rule, [unknown], '31-12-2024')).toBe('notMet');
  });
});

describe('a window from each record to the next, or since the previous', () => {
  const exam = (date: string, passed: boolean): string =>
    `toets op ${date}, resultaat "${passed ? 'voldoende' : 'onvoldoende'}"`;
  const FAILED = 'na elke toets waarvan resultaat is "onvoldoende"';
  const AFTER_FAILURE = `ten minste 2 diensten ${FAILED} vóór de volgende toets`;
  const given = [exam('1-3-2024', false), exam('1-6-2024', true), shift('10-3-2024', 8)];

  test('says between which records something is lacking, and until when it could be mended', () => {
    const {
      verdict: whole,
      parts,
      explanation,
    } = explained({
      rule: AFTER_FAILURE,
      given: [TRAINEE, ...given, shift('10-6-2024', 8)],
      asOf: '1-9-2024',
    });
    expect(whole).toBe('notMet');
    expect(parts.map(({ measured, due }) => [measured, due])).toEqual([[1, '2024-05-31']]);
    expect(explanation).toBe(
      'Niet voldaan. Ten minste 2 diensten na elke toets waarvan resultaat is "onvoldoende" vóór de volgende toets: na toets van 1 mrt 2024 vóór toets van 1 jun 2024: 1 dienst van ten minste 2, tekort 1 dienst, uiterlijk 31 mei 2024.',
    );
  });

  test('without a next one a minimum is pending, and nothing is asked in the end', () => {
    const failed = [exam('1-3-2024', false), shift('10-3-2024', 8)];
    expect(verdict(AFTER_FAILURE, failed, '1-9-2024')).toBe('pending');
    expect(verdict(AFTER_FAILURE, failed, '1-1-2026')).toBe('notApplicable');
    expect(verdict(AFTER_FAILURE, [...failed, shift('11-3-2024', 8)], '1-9-2024')).toBe('met');
    // One that is planned is the next.
    expect(verdict(AFTER_FAILURE, [...failed, exam('1-8-2025', true)], '1-9-2024')).toBe('pending');
    expect(verdict(AFTER_FAILURE, [...failed, exam('1-8-2025', true)], '1-8-2025')).toBe('notMet');
  });

  test('without a next one a maximum holds to the end', () => {
    const none = `geen diensten ${FAILED} vóór de volgende toets waarvan resultaat is "voldoende"`;
    const between = [exam('1-3-2024', false), shift('2-3-2024', 8)];
    expect(verdict(none, between, '1-9-2024')).toBe('notMet');
    expect(verdict(none, between, '1-1-2026')).toBe('notMet');
    expect(
      verdict(none, [exam('1-3-2024', false), exam('5-3-2024', true), shift('6-3-2024', 8)], '1-9-2024'),
    ).toBe('met');
  });

  test('on the day of the next one is before it only where that says so', () => {
    const onTheDay = [exam('1-3-2024', false), exam('5-3-2024', true), shift('5-3-2024', 8)];
    expect(verdict(`ten minste 1 dienst ${FAILED} vóór de volgende toets`, onTheDay, '1-9-2024')).toBe(
      'notMet',
    );
    expect(verdict(`ten minste 1 dienst ${FAILED} uiterlijk de volgende toets`, onTheDay, '1-9-2024')).toBe(
      'met',
    );
  });

  test('since the previous one counts what lies between, and before the first all there is', () => {
    const rule = 'ten minste 1 dienst vóór elke toets na de vorige toets';
    const tests = [exam('1-3-2024', true), exam('1-6-2024', true)];
    expect(verdict(rule, [...tests, shift('1-2-2024', 8)], '1-9-2024')).toBe('notMet');
    expect(verdict(rule, [...tests, shift('1-2-2024', 8), shift('2-3-2024', 8)], '1-9-2024')).toBe('met');
    expect(verdict(rule, [...tests, shift('1-2-2024', 8), shift('1-3-2024', 8)], '1-9-2024')).toBe('notMet');
  });

  test('what may be the next one leaves it open, and its cell is told', () => {
    const undated = [...given, shift('1-8-2024', 8), 'toets resultaat "onvoldoende"'];
    const { verdict: whole, parts } = explained({
      rule: AFTER_FAILURE,
      given: [TRAINEE, ...undated],
      asOf: '1-9-2024',
    });
    expect(whole).toBe('notMet');
    expect(parts[0]?.verdict).toBe('notMet');
    const open = explained({
      rule: AFTER_FAILURE,
      given: [
        TRAINEE,
        exam('1-3-2024', false),
        shift('10-3-2024', 8),
        shift('1-5-2024', 8),
        'toets resultaat "voldoende"',
      ],
      asOf: '1-9-2024',
    });
    expect(open.verdict).toBe('insufficientData');
    expect(open.explanation).toContain('datum');
  });

  test('what is of the same day is neither next nor previous, what is of the day beside it is', () => {
    const ofOneDay = [exam('1-3-2024', false), exam('1-3-2024', true), exam('9-3-2024', true)];
    const rule = `ten minste 1 dienst ${FAILED} vóór de volgende toets waarvan resultaat is "voldoende"`;
    expect(verdict(rule, [...ofOneDay, shift('8-3-2024', 8)], '1-9-2024')).toBe('met');
    expect(verdict(rule, [...ofOneDay, shift('9-3-2024', 8)], '1-9-2024')).toBe('notMet');
    const dayAfterDay = [exam('1-3-2024', true), exam('2-3-2024', true)];
    const since = 'ten minste 1 dienst uiterlijk elke toets na de vorige toets';
    expect(verdict(since, [...dayAfterDay, shift('1-3-2024', 8)], '1-9-2024')).toBe('notMet');
    expect(verdict(since, [...dayAfterDay, shift('1-3-2024', 8), shift('2-3-2024', 8)], '1-9-2024')).toBe(
      'met',
    );
  });

  test('an undated record is not next to itself', () => {
    const undated = ['toets resultaat "onvoldoende"'];
    expect(verdict(AFTER_FAILURE, undated, '1-1-2026')).toBe('notApplicable');
    expect(verdict('geen diensten vóór elke toets na de vorige toets', undated, '1-9-2024')).toBe('met');
  });

  test('a bound with both ends is asked to the end of the training, without a next one too', () => {
    const both = `van 1 tot en met 2 diensten ${FAILED} vóór de volgende toets`;
    expect(verdict(both, [exam('1-3-2024', false)], '1-9-2024')).toBe('pending');
    expect(verdict(both, [exam('1-3-2024', false)], '1-1-2026')).toBe('notMet');
    expect(verdict(both, [exam('1-3-2024', false), shift('2-3-2024', 8)], '1-1-2026')).toBe('met');
  });

  test('records beside which a window lies have a date', () => {
    const rules =
      'opleiding "P" code P\n  duur 24 maanden\n  bron g "G"\neis E "e"\n  geen diensten na elke toets vóór de volgende vrijstelling\n  bron g\n';
    expect(found(compiled(rules))).toEqual([]);
  });
});
