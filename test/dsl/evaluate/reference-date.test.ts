/** The day of the check as a date in conditions and windows. */
import { ExampleRunner } from '../../../src/dsl/examples/run-examples';
import type { Value } from '../../../src/dsl/resolve/program';
import { invariant } from '../../../src/wording/invariant';
import { compiled, HEADING } from '../compiled';
import {
  compare,
  covered,
  each,
  findingOf,
  on,
  onTrainee,
  own,
  rosterWith,
  select,
  thereAre,
  verdictOf,
} from './small-world';

const today: Value = { kind: 'trainingDate', which: 'referenceDate', year: 0 };

/** What a sentence says of examples: what is given (after the trainee of 2024 and 2025), and the reference date. */
function verdicts(sentence: string, ...examples: (readonly [given: string, asOf: string])[]): string[] {
  const written = examples.map(
    ([given, asOf], index) => `voorbeeld "${index}" voor X1
  gegeven aios start 1-1-2024, einde 31-12-2025
  ${given}
  peildatum ${asOf}
  dan voldaan`,
  );
  const text = `${HEADING}\neis X1 "Proef"\n  ${sentence}\n  bron gids\n\n${written.join('\n\n')}\n`;
  const result = compiled(text);
  const { program, diagnostics } = result;
  invariant(program !== null, diagnostics.map(({ message }) => message('en')).join('\n'));
  return [...new ExampleRunner(result.examples, program.vocabulary).run(program)].map(
    ({ verdict }) => verdict,
  );
}

describe('in a condition', () => {
  test('on every record', () => {
    const given = 'gegeven stage van 1-1-2024 tot en met 30-6-2025';
    expect(
      verdicts('elke stage: eind is vanaf peildatum', [given, '30-6-2025'], [given, '1-7-2025']),
    ).toEqual(['met', 'notMet']);
  });

  test('shifted, in a filter', () => {
    const given = 'gegeven cursus op 1-3-2024';
    expect(
      verdicts(
        'ten minste 1 cursus waarvan datum is na 12 maanden vóór de peildatum',
        [given, '28-2-2025'],
        [given, '1-3-2025'],
      ),
    ).toEqual(['met', 'pending']);
  });

  test('on the trainee: a date that may lie in the future is no plan', () => {
    const valid = onTrainee(compare(own('aios.diploma'), 'onOrAfter', today));
    const roster = rosterWith({
      aios: [['A', '2024-01-01', '2025-12-31', null, null, '2025-09-01']],
    });
    expect(verdictOf(roster, valid, '2025-06-30')).toBe('met');
    expect(verdictOf(roster, valid, '2025-09-01')).toBe('met');
    expect(verdictOf(roster, valid, '2025-09-02')).toBe('notMet');
  });

  test('is that of the forecast in a forecast', () => {
    const roster = rosterWith({
      aios: [['A', '2024-01-01', '2025-12-31', null, null, '2025-09-01']],
      stage: [['A', 'radiologie', 'NKI', '2024-01-01', '2025-09-01']],
    });
    for (const check of [
      onTrainee(compare(own('aios.diploma'), 'onOrAfter', today)),
      each(select('stage'), compare(own('stage.eind'), 'onOrAfter', today)),
    ]) {
      const { verdict, forecast } = findingOf(roster, check);
      expect([verdict, forecast]).toEqual(['met', 'notMet']);
    }
  });

  test('of records that are there, or that cover', () => {
    const roster = rosterWith({
      beoordeling: [['A', 'kpb', '2025-06-01', null, null]],
      stage: [['A', 'radiologie', 'NKI', '2024-01-01', '2025-06-30']],
      erkenning: [['NKI', 'x', '2020-01-01', '2025-08-31']],
    });
    const recent = compare(own('beoordeling.datum'), 'after', {
      kind: 'shifted',
      date: today,
      length: { months: 3, days: 0 },
      sign: -1,
    });
    const reviewed = onTrainee(thereAre(1, null, 'beoordeling', recent));
    expect(verdictOf(roster, reviewed, '2025-08-31')).toBe('met');
    expect(verdictOf(roster, reviewed, '2025-09-01')).toBe('pending');
    const recognised = each(
      select('stage'),
      covered('erkenning', compare(own('erkenning.tot'), 'onOrAfter', today)),
    );
    expect(verdictOf(roster, recognised, '2025-08-31')).toBe('met');
    expect(verdictOf(roster, recognised, '2025-09-01')).toBe('notMet');
    expect(findingOf(roster, recognised, '2025-08-31').forecast).toBe('notMet');
  });

  test('beside a date that never changes', () => {
    const roster = rosterWith({ stage: [['A', 'radiologie', 'NKI', '2024-01-01', '2025-09-01']] });
    const fixed = each(select('stage'), compare(own('stage.eind'), 'onOrAfter', on('2025-09-01')));
    expect(findingOf(roster, fixed)).toMatchObject({ verdict: 'met', forecast: 'met' });
  });

  test('over the whole list', () => {
    const given = 'gegeven 2 toetsen op 1-3-2024';
    expect(
      verdicts(
        'hele lijst: hoogstens 1 toets waarvan datum is vanaf 30 dagen vóór peildatum',
        [given, '31-3-2024'],
        [given, '1-4-2024'],
      ),
    ).toEqual(['notMet', 'met']);
  });
});

describe('as the edge of a window', () => {
  const given = 'gegeven cursus op 1-3-2024';

  test('within a time before it: a shortage cannot be made up on the day itself', () => {
    expect(
      verdicts(
        'ten minste 1 cursus binnen 90 dagen vóór peildatum',
        [given, '1-3-2024'],
        [given, '30-5-2024'],
        [given, '31-5-2024'],
      ),
    ).toEqual(['notMet', 'met', 'notMet']);
  });

  test('up to it', () => {
    const sentence = 'hoogstens 0 cursussen van 1-2-2024 tot en met peildatum';
    expect(verdicts(sentence, [given, '29-2-2024'], [given, '1-3-2024'])).toEqual(['met', 'notMet']);
  });

  test('from it, as planned', () => {
    const sentence = 'ten minste 1 cursus vanaf peildatum, volgens plan';
    expect(verdicts(sentence, [given, '29-2-2024'], [given, '2-3-2024'])).toEqual(['met', 'pending']);
  });

  test('at the end of an order of records', () => {
    const sentence = 'eerste cursus waarvan dagen is ten minste 1 vóór peildatum';
    const course = `${given}, dagen 2`;
    expect(verdicts(sentence, [course, '1-3-2024'], [course, '2-3-2024'])).toEqual(['notMet', 'met']);
  });
});

test('a line of a sentence may begin with it', () => {
  const text = `${HEADING}\neis X1 "Proef"\n  elke stage: eind is vanaf\n    peildatum\n  bron gids\n`;
  expect(compiled(text).program).not.toBeNull();
});
