import { readFileSync } from 'node:fs';
import { compileVocabulary, type Verdict } from '../../src/dsl/index';
import { dayFromCivil } from '../../src/records/dates';
import { readRecords } from '../../src/records/read-records';
import { BUNDLED_PROGRAMMES, BUNDLED_VOCABULARY } from '../../src/report/bundled-rules';
import { briefReports, checkRoster, rosterFindings, type CheckedRoster } from '../../src/report/report';
import { compileRuleBooks } from '../../src/report/rule-books';
import { matchTables } from '../../src/roster/match-tables';
import { readXlsx } from '../../src/roster/read-xlsx';

/** The requirements, advice and attestations with a verdict, by their ids; those that are met or do not apply are not named. */
type Verdicts = Partial<Record<Verdict, string>>;

interface Expected {
  /** What lacks data for every trainee: it needs a parameter that the rules leave open. */
  readonly withoutParameter: string;
  /** Verdicts on the whole list. */
  readonly wholeList: Record<string, Verdict>;
  /** What each trainee was made for (examples/README.md); who is not named has nothing but what is met or does not apply. */
  readonly trainees: Record<string, Verdicts>;
}

const MSK: Expected = {
  withoutParameter: '',
  wholeList: {},
  trainees: {
    'MSK-05': { notMet: 'M06 M09' },
    'MSK-07': { notMet: 'M06 M08 M09 M11 M31' },
    'MSK-09': { notMet: 'M04', pending: 'M06 M15 M15a M18 M22 M26 M29 M30', toAttest: 'M14a M17a M27a' },
    'MSK-11': { notMet: 'M09' },
    'MSK-12': { notMet: 'M06 M08 M10', insufficientData: 'M31a' },
    'MSK-13': { insufficientData: 'M06 M09 M31', toAttest: 'M17a' },
    'MSK-14': { insufficientData: 'M05 M06 M10 M13' },
    'MSK-15': { insufficientData: 'M19 M21 M22 M24', notMet: 'M28' },
    'MSK-16': {
      notMet: 'M03',
      pending: 'M06 M09 M10 M11 M14 M15 M18 M22 M25 M26 M29 M30',
      toAttest: 'M03a M04 M14a M17a M27a',
    },
    'MSK-17': { pending: 'M06 M14 M15 M18 M18a M20 M22 M25 M26 M29 M30', toAttest: 'M14a M17a M27a' },
    'MSK-18': { notMet: 'M05 M18 M18a' },
    'MSK-20': {
      notMet: 'M09 M13',
      pending: 'M06 M11 M14 M15 M18 M22 M25 M26 M29 M30',
      toAttest: 'M14a M17a M27a',
    },
    'MSK-21': { notMet: 'M15 M15a M19 M21 M27' },
    'MSK-22': { notMet: 'M14 M26', toAttest: 'M14a' },
    'MSK-23': { notMet: 'M05 M22 M24 M29 M30', toAttest: 'M27a' },
    'MSK-24': { waived: 'M18', notMet: 'M18a' },
  },
};

const NG: Expected = {
  withoutParameter: 'N15a N17 N20a N29 N41a N45a',
  wholeList: { N08: 'met' },
  trainees: {
    'NG-05': { notMet: 'N31 N33' },
    'NG-06': { notMet: 'N30' },
    'NG-07': { notMet: 'N06 N16 N28' },
    'NG-08': { notMet: 'N03 N05 N16', waived: 'N04' },
    'NG-09': { insufficientData: 'everything' },
    'NG-10': { notMet: 'N11 N12 N13' },
    'NG-11': {
      notMet: 'N14 N23',
      toAttest: 'N25',
      insufficientData: 'N32',
      pending: 'N10 N11 N13 N19 N20 N22 N24 N26 N27 N36 N37 N40 N41 N43 N44 N48 N49',
    },
    'NG-12': {
      notMet: 'N19 N19a N21 N26 N27 N43 N44 N46',
      pending: 'N07 N10 N11 N13 N20 N22 N24 N36 N37 N40 N41 N45 N47 N48 N49',
    },
    'NG-13': { notMet: 'N09 N15 N15b N24 N40 N48' },
    'NG-14': { notMet: 'N07 N22 N41 N47 N49' },
    'NG-15': {
      notMet: 'N10 N34 N35 N36 N37 N38',
      insufficientData: 'N16',
      pending: 'N11 N19 N20 N22 N24 N26 N27 N43 N44 N49',
    },
  },
};

async function check(name: string): Promise<CheckedRoster> {
  const { vocabulary } = compileVocabulary(BUNDLED_VOCABULARY);
  if (vocabulary === null) throw new Error('the vocabulary does not compile');
  const rules = compileRuleBooks(BUNDLED_PROGRAMMES, vocabulary);
  const workbook = await readXlsx(readFileSync(new URL(`../../examples/${name}`, import.meta.url)));
  const { roster } = readRecords(matchTables(workbook, rules.vocabulary).tables, rules.vocabulary, {
    dateSystem: workbook.dateSystem,
    zeroIsBlank: false,
  });
  return checkRoster(roster, rules.books, 'bundled', dayFromCivil(2026, 11, 21));
}

/** The verdicts of a roster in the shape of what is expected. */
function verdictsOf(checked: CheckedRoster): Expected {
  const reports = [...briefReports(checked, 'nl')];
  const lacking = reports.map(({ findings }) =>
    findings.filter(({ verdict }) => verdict === 'insufficientData').map(({ requirement }) => requirement),
  );
  const withoutParameter = (lacking[0] ?? []).filter((id) => lacking.every((ids) => ids.includes(id)));
  const trainees: Expected['trainees'] = {};
  for (const { id, findings } of reports) {
    for (const found of new Set(findings.map(({ verdict }) => verdict))) {
      if (found === 'met' || found === 'notApplicable') continue;
      const all = findings.filter(({ verdict }) => verdict === found);
      const own = all
        .map(({ requirement }) => requirement)
        .filter((requirement) => !withoutParameter.includes(requirement));
      if (own.length === 0) continue;
      const ids = all.length === findings.length ? 'everything' : own.join(' ');
      trainees[id] = { ...trainees[id], [found]: ids };
    }
  }
  return {
    withoutParameter: withoutParameter.join(' '),
    wholeList: Object.fromEntries(
      rosterFindings(checked, 'nl').map(({ requirement, verdict }) => [requirement, verdict]),
    ),
    trainees,
  };
}

test.each([
  ['msk-rooster.xlsx', MSK],
  ['msk-rooster-libreoffice.xlsx', MSK],
  ['ng-rooster.xlsx', NG],
  ['ng-rooster-libreoffice.xlsx', NG],
])('%s: every trainee has the verdicts it was made for', async (name, expected) => {
  expect(verdictsOf(await check(name))).toEqual(expected);
});
