/** The oracle itself against verdicts that were worked out by hand. */
import { fromIso } from './calendar';
import {
  course,
  FOUR_YEARS,
  proof,
  reviews,
  stage,
  SUPERVISOR,
  test as row,
  trainee,
  verdicts,
} from './by-hand';
import { intake } from './nuclear/intake';
import { completeTrainee } from './nuclear/model';
import { FULL_TIME, type Plan, type Trainee } from './roster';

const AFTER = '2018-01-15';

describe('duration', () => {
  test('12 + 6 + 30 months make four years; on the last day they are there', () => {
    expect(verdicts(trainee(), '2017-12-30')).toMatchObject({ N01: 'pending', N33: 'met' });
    expect(verdicts(trainee(), '2017-12-31')).toMatchObject({ N01: 'met', N33: 'met', N02: 'notApplicable' });
  });

  test('at 0.8 they are 38.4 months, and 60 calendar months are 48', () => {
    const partTime = (dates: string) =>
      trainee({ stages: [stage('nucleaire geneeskunde', dates, { fte: 144 })] });
    expect(verdicts(partTime('2014-01-01 2017-12-31'), '2017-12-31')).toMatchObject({ N33: 'pending' });
    expect(verdicts(partTime('2014-01-01 2017-12-31'), '2018-01-01')).toMatchObject({ N33: 'notMet' });
    const lengthened = { ...partTime('2014-01-01 2018-12-31'), end: fromIso('2018-12-31') };
    expect(verdicts(lengthened, '2018-12-31')).toMatchObject({ N33: 'met', N01: 'pending' });
    expect(verdicts(lengthened, '2019-01-01')).toMatchObject({ N01: 'notMet' });
  });

  test('six weeks of radiopharmacy are 42 days, 4 January to 14 February, and 84 at half time', () => {
    const weeks = (dates: string, fte = FULL_TIME) =>
      verdicts(
        trainee({ stages: [...FOUR_YEARS, stage('radiofarmacie', dates, { fte, site: 'NKI' })] }),
        AFTER,
      );
    expect(weeks('2016-01-04 2016-02-14')).toMatchObject({ N03: 'met', N05: 'met' });
    expect(weeks('2016-01-04 2016-02-13')).toMatchObject({ N03: 'notMet' });
    expect(weeks('2016-01-04 2016-03-27', FULL_TIME / 2)).toMatchObject({ N03: 'met' });
    expect(weeks('2016-01-04 2016-03-26', FULL_TIME / 2)).toMatchObject({ N03: 'notMet' });
    expect(verdicts(trainee(), AFTER)).toMatchObject({ N05: 'notApplicable' });
  });
});

describe('regulation', () => {
  const starting = (start: string, regulation: Trainee['regulation']) =>
    verdicts(trainee({ start: fromIso(start), regulation }), '2016-01-01');

  test('without a cell the start decides RAD15 only', () => {
    expect(starting('2015-07-01', 'blank')).toMatchObject({ N09: 'met', N01: 'notApplicable' });
    expect(new Set(Object.values(starting('2015-06-30', 'blank')))).toEqual(new Set(['insufficientData']));
  });

  test('an explicit NG4 or NG5 from 1 July 2015 breaks N09', () => {
    expect(starting('2015-07-01', 'NG4').N09).toBe('notMet');
    expect(starting('2015-06-30', 'NG5').N09).toBe('notApplicable');
  });
});

describe('the merged programme', () => {
  const merged = (...second: ReturnType<typeof stage>[]) =>
    trainee({
      regulation: 'RAD15',
      start: fromIso('2016-01-01'),
      end: fromIso('2020-12-31'),
      stages: [stage('gemeenschappelijk deel', '2016-01-01 2018-06-30'), ...second],
    });
  const general = stage('algemene radiologie', '2018-07-01 2019-06-30');
  const abdominal = stage('differentiatie', '2019-07-01 2019-12-31', { name: 'Abdominale radiologie' });
  const children = (dates: string) => stage('differentiatie', dates, { name: 'Kinderradiologie' });

  test('30 + 12 + 6 + 12 months', () => {
    const whole = merged(general, abdominal, children('2020-01-01 2020-12-31'));
    expect(verdicts(whole, '2021-01-01')).toMatchObject({ N10: 'met', N11: 'met', N12: 'met', N13: 'met' });
    expect(verdicts(whole, '2019-12-30')).toMatchObject({ N10: 'pending', N11: 'pending', N13: 'met' });
  });

  test('a day over eighteen months together, a name that is not listed, a third differentiation', () => {
    const long = merged(general, abdominal, children('2020-01-01 2021-01-01'));
    expect(verdicts(long, '2021-01-01')).toMatchObject({ N11: 'met', N13: 'notMet' });
    const other = merged(general, { ...abdominal, name: 'Dermatologie' });
    expect(verdicts(other, '2019-08-01')).toMatchObject({ N12: 'notMet', N13: 'met' });
    const third = stage('differentiatie', '2020-07-01 2020-12-31', { name: 'Mammoradiologie' });
    const three = merged(general, abdominal, children('2020-01-01 2020-06-30'), third);
    expect(verdicts(three, '2020-06-30').N13).toBe('met');
    expect(verdicts(three, '2020-07-01').N13).toBe('notMet');
  });

  test('the second part begins after the common part', () => {
    const early = merged({ ...general, begin: fromIso('2018-06-30') });
    expect(verdicts(early, '2018-06-29').N10).toBe('pending');
    expect(verdicts(early, '2018-06-30').N10).toBe('notMet');
  });
});

describe('reviews', () => {
  const interviews = reviews('voortgangsgesprek', '2014-03-10', '2014-06-10', '2014-09-10', '2014-11-28');
  const withReviews = (...rows: ReturnType<typeof reviews>) => trainee({ reviews: rows });

  test('four interviews in year 1, due on its last day', () => {
    expect(verdicts(withReviews(...interviews), '2015-01-01').N19).toBe('pending');
    expect(verdicts(withReviews(...interviews.slice(1)), '2014-12-31').N19).toBe('pending');
    expect(verdicts(withReviews(...interviews.slice(1)), '2015-01-01').N19).toBe('notMet');
  });

  test('the yearly review comes after them', () => {
    const early = withReviews(...interviews, ...reviews('geschiktheidsbeoordeling', '2014-11-20'));
    expect(verdicts(early, '2014-12-31')).toMatchObject({ N20: 'pending', N21: 'pending' });
    expect(verdicts(early, '2015-01-01')).toMatchObject({ N20: 'pending', N21: 'notMet' });
    const late = withReviews(...interviews, ...reviews('geschiktheidsbeoordeling', '2014-11-28'));
    expect(verdicts(late, '2015-01-01').N21).toBe('met');
  });

  test('at half time training year 1 takes two calendar years', () => {
    const halfTime = {
      ...withReviews(...reviews('voortgangsgesprek', '2014-06-10', '2014-12-10', '2015-06-10', '2015-11-28')),
      stages: [stage('nucleaire geneeskunde', '2014-01-01 2021-12-31', { fte: FULL_TIME / 2 })],
      end: fromIso('2021-12-31'),
    };
    expect(verdicts(halfTime, '2016-01-01').N19).toBe('pending');
    expect(verdicts({ ...halfTime, reviews: halfTime.reviews.slice(1) }, '2015-12-31').N19).toBe('pending');
    expect(verdicts({ ...halfTime, reviews: halfTime.reviews.slice(1) }, '2016-01-01').N19).toBe('notMet');
  });

  test.each([
    ['2017-09-29', 'notMet'],
    ['2017-09-30', 'met'],
    ['2017-12-30', 'met'],
    ['2017-12-31', 'notMet'],
  ])('a final assessment on %s, of a training that ends on 31 December 2017: %s', (date, verdict) => {
    expect(verdicts(withReviews(...reviews('eindbeoordeling', date)), AFTER).N22).toBe(verdict);
  });

  test('three months before 31 May is the last day of February', () => {
    const end = fromIso('2018-05-31');
    const on = (date: string) => ({ ...withReviews(...reviews('eindbeoordeling', date)), end });
    expect(verdicts(on('2018-02-27'), '2018-06-01').N22).toBe('notMet');
    expect(verdicts(on('2018-02-28'), '2018-06-01').N22).toBe('met');
  });

  test('the day before the end is its last day', () => {
    expect(verdicts(trainee(), '2017-12-30').N22).toBe('pending');
    expect(verdicts(trainee(), '2017-12-31').N22).toBe('notMet');
  });

  test('a review in doubt goes to the RGS and leads to a track', () => {
    const doubted = (sent: string) =>
      withReviews(
        ...reviews('geschiktheidsbeoordeling', '2014-12-01').map((one) => ({
          ...one,
          opinion: 'twijfel',
          sent,
        })),
      );
    expect(verdicts(doubted('blank'), AFTER)).toMatchObject({ N23: 'notMet', N25: 'toAttest' });
    expect(verdicts(doubted('nee'), AFTER)).toMatchObject({ N23: 'notMet' });
    const attestations = [{ requirement: 'N25', date: fromIso('2015-01-10'), by: SUPERVISOR }];
    expect(verdicts({ ...doubted('2014-12-05'), attestations }, AFTER)).toMatchObject({
      N23: 'met',
      N25: 'met',
    });
    expect(verdicts({ ...doubted('J'), attestations }, '2015-01-09')).toMatchObject({
      N23: 'met',
      N25: 'toAttest',
    });
    expect(verdicts(trainee(), AFTER)).toMatchObject({ N23: 'notApplicable', N25: 'notApplicable' });
  });

  test('the final statement is the own supervisor’s, on or after a final assessment', () => {
    const [statement] = reviews('eindverklaring', '2017-12-20');
    const final = reviews('eindbeoordeling', '2017-12-20');
    expect(verdicts(withReviews(...final, statement!), AFTER).N49).toBe('met');
    expect(verdicts(withReviews(...final, { ...statement!, assessor: 'Jansen' }), AFTER).N49).toBe('notMet');
    expect(verdicts(withReviews(...final, { ...statement!, date: fromIso('2017-12-19') }), AFTER).N49).toBe(
      'notMet',
    );
    expect(verdicts(withReviews(...final), '2017-12-31').N49).toBe('pending');
  });
});

describe('each training year by itself', () => {
  test('ten course days; fractions add up, and nothing carries over', () => {
    const dates = ['2014-02-03', '2014-05-06', '2014-09-09', '2014-12-31'];
    const quarters = dates.map((date) => course(date, 2.5));
    expect(verdicts(trainee({ courses: quarters }), '2015-01-01')).toMatchObject({
      N26: 'pending',
      N27: 'pending',
    });
    const short = [...quarters.slice(1), course('2014-02-03', 2.25), course('2015-01-01', 10)];
    expect(verdicts(trainee({ courses: short }), '2014-12-31').N26).toBe('pending');
    expect(verdicts(trainee({ courses: short }), '2015-01-01').N26).toBe('notMet');
    const absent = [...quarters.slice(1), course('2014-02-03', 2.5, { attended: false })];
    expect(verdicts(trainee({ courses: absent }), '2015-01-01').N26).toBe('notMet');
    const four = ['2014', '2015', '2016', '2017'].map((year) => course(`${year}-06-01`, 10));
    expect(verdicts(trainee({ courses: four }), AFTER)).toMatchObject({
      N26: 'met',
      N28: 'met',
      N42: 'notMet',
    });
  });

  test('ten short practice assessments, by either spelling, and two CATs', () => {
    const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'];
    const tests = ['2014', '2015', '2016', '2017'].flatMap((year) => [
      ...months.map((month) => row(month === '01' ? 'KBP' : 'KPB', `${year}-${month}-15`)),
      row('CAT', `${year}-04-01`),
      row('CAT', `${year}-10-01`),
    ]);
    expect(verdicts(trainee({ tests }), AFTER)).toMatchObject({ N43: 'met', N44: 'met', N45: 'notMet' });
    expect(verdicts(trainee({ tests: tests.slice(1) }), AFTER)).toMatchObject({ N43: 'notMet', N44: 'met' });
  });

  test('thirty days away are twenty to make up, before the year closes', () => {
    const away = (days: number, compensated: number) =>
      trainee({
        interruptions: [
          {
            begin: fromIso('2014-03-03'),
            end: fromIso('2014-04-01'),
            reason: 'ziekte',
            days,
            compensated,
          },
        ],
      });
    expect(verdicts(away(10, 0), '2014-06-01')).toMatchObject({ N31: 'met', N32: 'insufficientData' });
    expect(verdicts(away(11, 1), '2014-06-01').N31).toBe('met');
    expect(verdicts(away(30, 20), '2014-06-01').N31).toBe('met');
    // One day that was not made up stops the clock for a day: year 1 closes on 1 January 2015.
    expect(verdicts(away(30, 19), '2015-01-01').N31).toBe('pending');
    expect(verdicts(away(30, 19), '2015-01-02').N31).toBe('notMet');
  });
});

describe('the schedule', () => {
  const plan = (year: number, submitted: string, agreed: string, approved: string): Plan => ({
    year,
    submitted: fromIso(submitted),
    agreed: fromIso(agreed),
    approved: fromIso(approved),
  });
  const inMarch = (plans: readonly Plan[]) =>
    trainee({
      start: fromIso('2014-03-01'),
      end: fromIso('2018-02-28'),
      registered: fromIso('2014-02-28'),
      stages: [stage('nucleaire geneeskunde', '2014-03-01 2018-02-28')],
      plans,
    });
  const first = plan(2014, '2013-09-01', '2013-09-01', '2013-10-30');

  test('submitted before each training year', () => {
    expect(verdicts(inMarch([]), '2014-02-28')).toMatchObject({ N36: 'pending', N38: 'pending' });
    expect(verdicts(inMarch([]), '2014-03-01')).toMatchObject({ N36: 'notMet', N38: 'notMet' });
    const second = (day: string) => inMarch([first, plan(2015, day, day, '2014-10-30')]);
    expect(verdicts(second('2015-02-28'), '2015-03-01').N36).toBe('pending');
    expect(verdicts(second('2015-03-01'), '2015-03-01')).toMatchObject({ N36: 'notMet', N38: 'met' });
  });

  test('agreed to after it was submitted, approved before 31 October of the year before', () => {
    expect(verdicts(inMarch([first]), '2014-03-01')).toMatchObject({ N35: 'met', N37: 'pending' });
    const late = plan(2014, '2013-09-02', '2013-09-01', '2013-10-31');
    expect(verdicts(inMarch([late]), '2014-03-01')).toMatchObject({ N35: 'notMet', N37: 'notMet' });
    expect(verdicts(inMarch([]), '2014-02-28')).toMatchObject({ N35: 'pending', N37: 'notMet' });
    expect(verdicts(inMarch([]), '2014-03-01')).toMatchObject({ N35: 'notMet', N37: 'notMet' });
  });

  test('a calendar year between the begin and the end of a training year in part-time needs approval as well', () => {
    const years = [2013, 2014, 2015, 2016, 2017, 2018].map((year) =>
      plan(year, `${year - 1}-09-01`, `${year - 1}-09-01`, `${year - 1}-10-30`),
    );
    const halfTime = (without: number) =>
      trainee({
        start: fromIso('2013-12-15'),
        end: fromIso('2017-12-14'),
        stages: [stage('nucleaire geneeskunde', '2013-12-15 2017-12-14', { fte: FULL_TIME / 2 })],
        plans: years.filter(({ year }) => year !== without),
      });
    expect([0, 2014, 2016].map((year) => verdicts(halfTime(year), '2018-01-01').N37)).toEqual([
      'met',
      'notMet',
      'notMet',
    ]);
  });

  test('accreditations that touch cover a whole stage; a day between them does not', () => {
    const accredited = (site: string, part: string, from: string, until: string) => ({
      site,
      part,
      from: fromIso(from),
      until: fromIso(until),
    });
    const [internal] = FOUR_YEARS;
    const on = (...accreditations: ReturnType<typeof accredited>[]) =>
      verdicts(trainee({ stages: [internal!], accreditations }), '2014-02-01').N16;
    const part = 'interne geneeskunde';
    const early = accredited('UMC Utrecht', part, '2010-01-01', '2014-06-30');
    expect(on(early, accredited('UMC Utrecht', part, '2014-07-01', '2014-12-31'))).toBe('met');
    expect(on(early, accredited('UMC Utrecht', part, '2014-07-02', '2014-12-31'))).toBe('pending');
    expect(on(early, accredited('UMC Utrecht', part, '2014-07-01', '2014-12-30'))).toBe('pending');
    expect(on(accredited('UMC Utrecht', 'radiologie', '2010-01-01', '2020-12-31'))).toBe('notMet');
    expect(on(accredited('Radboudumc', part, '2010-01-01', '2020-12-31'))).toBe('notMet');
  });

  test('consent before a stage abroad, no stages on top of each other', () => {
    const abroad = (consent: string) =>
      trainee({
        stages: [
          stage('nucleaire geneeskunde', '2015-07-01 2015-12-31', {
            country: 'België',
            consent: fromIso(consent),
          }),
        ],
      });
    expect(verdicts(abroad('2015-06-30'), '2015-08-01').N30).toBe('met');
    expect(verdicts(abroad('2015-07-01'), '2015-08-01').N30).toBe('notMet');
    expect(verdicts(abroad('2015-07-01'), '2015-06-30').N30).toBe('notApplicable');
    const beside = (begin: string, fte: number) =>
      verdicts(
        trainee({ stages: [...FOUR_YEARS, stage('radiofarmacie', `${begin} 2018-02-01`, { fte })] }),
        AFTER,
      ).N34;
    expect(beside('2018-01-01', FULL_TIME)).toBe('met');
    expect(beside('2017-12-31', 18)).toBe('notMet');
  });
});

describe('records of any time', () => {
  test('2500 procedures of one’s own', () => {
    const procedures = (count: number, independent: boolean) =>
      verdicts(
        trainee({
          procedures: [
            { date: fromIso('2015-01-01'), count, independent: true },
            { date: fromIso('2016-01-01'), count: 1, independent },
          ],
        }),
        AFTER,
      ).N04;
    expect(procedures(2499, true)).toBe('met');
    expect(procedures(2499, false)).toBe('notMet');
  });

  test('exemptions are decided by the RGS until 30 June 2014, by the supervisor from 1 July', () => {
    const exempted = (date: string, by: string) =>
      verdicts(
        trainee({ exemptions: [{ part: 'radiologie', months: 3, decided: fromIso(date), by }] }),
        AFTER,
      ).N14;
    expect(exempted('2014-06-30', 'RGS')).toBe('met');
    expect(exempted('2014-06-30', 'opleider')).toBe('notMet');
    expect(exempted('2014-07-01', 'opleider')).toBe('met');
    expect(exempted('2014-07-01', 'RGS')).toBe('notMet');
    expect(exempted('2014-07-01', 'blank')).toBe('insufficientData');
  });

  test('the individual plan by the start, radiation protection before the end', () => {
    const planned = (date: string) => trainee({ portfolio: [proof('individueel opleidingsplan', date)] });
    expect(verdicts(planned('2014-01-01'), '2014-01-01').N15).toBe('met');
    expect(verdicts(planned('2014-01-02'), '2014-01-01').N15).toBe('pending');
    expect(verdicts(planned('2014-01-02'), '2014-01-02').N15).toBe('notMet');
    const exam = (date: string, result: string) =>
      verdicts(trainee({ tests: [row('stralingshygiëne niveau 3', date, result)] }), AFTER).N47;
    expect(exam('2017-12-30', 'geslaagd')).toBe('met');
    expect(exam('2017-12-31', 'geslaagd')).toBe('notMet');
    expect(exam('2016-12-31', 'gezakt')).toBe('notMet');
  });

  test('seven competences, of which one has an older name', () => {
    const names = [
      'medisch handelen',
      'communicatie',
      'samenwerking',
      'kennis en wetenschap',
      'maatschappelijk handelen',
    ];
    const covered = (...more: string[]) =>
      verdicts(
        trainee({
          portfolio: [...names, ...more].map((competency) => proof('bewijs', '2015-05-05', { competency })),
        }),
        AFTER,
      ).N48;
    expect(covered('organisatie', 'professionaliteit')).toBe('met');
    expect(covered('leiderschap', 'professionaliteit')).toBe('met');
    expect(covered('leiderschap', 'organisatie')).toBe('notMet');
  });
});

test('at most twelve start in a calendar year', () => {
  const starts = (count: number, date: string) => Array.from({ length: count }, () => fromIso(date));
  const twelve = starts(12, '2014-12-31');
  expect(intake([...twelve, ...starts(12, '2015-01-01')], fromIso('2016-01-01'))).toBe('met');
  expect(intake([...twelve, ...starts(1, '2014-01-01')], fromIso('2016-01-01'))).toBe('notMet');
  expect(intake([...twelve, 'blank'], fromIso('2016-01-01'))).toBe('insufficientData');
  expect(intake([...twelve, ...starts(1, '2014-01-01')], fromIso('2014-06-01'))).toBe('met');
});

test('a complete training meets everything that can be met', () => {
  const complete = completeTrainee({
    regulation: 'NG5',
    start: fromIso('2012-02-29'),
    fte: 144,
    differentiations: ['Kinderradiologie', 'Mammoradiologie'],
    radiopharmacySite: 'Spaarne ziekenhuis',
  });
  const found = verdicts(complete, '2019-12-31');
  const open = Object.entries(found).filter(
    ([, verdict]) => verdict !== 'met' && verdict !== 'notApplicable',
  );
  expect(Object.fromEntries(open)).toEqual({
    N15a: 'insufficientData',
    N17: 'insufficientData',
    N20a: 'insufficientData',
    N26a: 'toAttest',
    N29: 'insufficientData',
    N41a: 'insufficientData',
    N45a: 'insufficientData',
  });
});
