/** Words that every plain object knows are words like any other, wherever a user may write them. */
import { completionsAt, definitionAt, fixFor, highlight, meaningAt } from '../../src/dsl/index';
import { matchTables } from '../../src/roster/match-tables';
import { ruleText } from '../dsl/editor/edited';
import { shippedVocabulary } from '../dsl/fixture-files';
import { call, serial, setLanguage, text, type Given } from './fake-excel';
import { AS_OF, EPAS, PEOPLE, rosterWith, rules, STAGES } from './sample-tables';

const WORDS = [...Object.getOwnPropertyNames(Object.prototype), 'prototype'];
const vocabulary = shippedVocabulary();

afterEach(() => {
  setLanguage('nl-NL');
});

/** A sentence for a user; not what a program says of itself. */
function expectSaid(answer: unknown): void {
  expect(String(answer)).not.toMatch(/Interne fout|Internal error|undefined|\[object|native code|function/);
}

describe.each(WORDS)('%s', (word) => {
  const FILES = [
    word,
    `${word} ${word}`,
    `opleiding "Proef" code ${word}\n  duur 24 maanden\n  ${word} "x"\neis ${word} "Proef"\n  ${word}`,
    `opleiding "Proef" code P\n  duur 24 maanden\nlijst ${word}: "${word}"\nparameter ${word} 4\nregeling ${word} "x"\n  alleen na keuze\n` +
      `begrip ${word}, ${word}en: stages waarvan ${word} is "${word}"\neenheid ${word}, ${word}en / ${word}, ${word}s\n` +
      `record ${word}, ${word}en / ${word}, ${word}s\n  veld ${word} / ${word}: ${word}, rol ${word}, eenheid ${word}\n` +
      `gebruik "${word}"\neis A1 "Proef"\n  geldt voor ${word}\n  ten minste ${word} ${word} ${word} waarvan ${word} is één van ${word}\n  bron ${word}, "${word}"\n` +
      `voorbeeld "x" voor ${word}\n  gegeven ${word} ${word} ${word}\n  dan ${word}`,
    `programme "Trial" code P\n  duration 24 months\n  ${word} 3\nrequirement A1 "x"\n  ${word} 5 months rotations\n  at least 5 ${word} ${word} where ${word} is "${word}" ${word}`,
  ];

  test('in a rule file, for the reader and the editor', () => {
    for (const source of FILES) {
      const known = ruleText(source);
      expect(known.diagnostics.length).toBeGreaterThan(0);
      for (const diagnostic of known.diagnostics) {
        for (const language of ['nl', 'en'] as const)
          expect(diagnostic.message(language)).not.toMatch(/undefined|\[object|native code/);
        fixFor(diagnostic, source);
      }
      expect(highlight(source).length).toBeGreaterThan(0);
      for (let at = source.indexOf(word); at >= 0; at = source.indexOf(word, at + 1)) {
        const offset = at + word.length;
        meaningAt(known, offset, 'nl');
        definitionAt(known, offset);
        expect(completionsAt(source, offset, known, () => [word], 'nl')).toBeInstanceOf(Array);
      }
    }
  });

  test('as a sheet, a heading, a number and a value', () => {
    const sheets = [
      {
        name: word,
        rows: [
          [word, 'AiosNr', word],
          [word, word, word],
        ],
        tables: [],
      },
      { name: 'Aios', rows: [...PEOPLE, [word, word, word, word, word]] as string[][], tables: [] },
      {
        name: 'Kolommen',
        rows: [
          ['Blad', 'Kop', 'Record', 'Veld'],
          [word, word, word, word],
        ],
        tables: [],
      },
    ];
    const { diagnostics } = matchTables({ dateSystem: 1900, sheets }, vocabulary);
    for (const { message } of diagnostics)
      expect(message('en')).not.toMatch(/undefined|\[object|native code/);
  });

  test('as an argument of a function', async () => {
    const handle = rosterWith(['ten minste 1 stage']);
    for (const language of ['nl-NL', 'en-US']) {
      setLanguage(language);
      const answers = [
        call('RULES', [[word]]),
        call('ROSTER', word, AS_OF, [PEOPLE, STAGES]),
        call('ROSTER', 'MSK', word, [PEOPLE, STAGES]),
        call('ROSTER', 'MSK', AS_OF, [[[word]], PEOPLE, STAGES]),
        call('RULE_CHECK', word, handle, 'A-101'),
        call('RULE_CHECK', `at least 5 ${word} rotations where ${word} is ${word}`, handle, 'A-101'),
        call('EPA_LEVEL', handle, 'A-101', word),
        call('STAGE_MONTHS', handle, 'A-101', word),
        call('COURSE_DAYS', handle, 'A-101', word),
        call('REQUIREMENT', handle, 'A-101', word, null),
        call('REQUIREMENT', handle, 'A-101', 'T1', word),
        call('EXPLAIN_REQUIREMENT', handle, word, 'T1'),
        call('COMPLIANT', word, 'A-101'),
        await call('FINDINGS', handle, word),
        await call('COMPLIANCE_TABLE', handle, null, [[word]]),
      ];
      for (const answer of answers) {
        expect(answer).toMatch(/^#(N\/A|VALUE!) /);
        expectSaid(answer);
      }
    }
  });

  test('as a trainee and an id', async () => {
    // An id begins with a letter.
    const id = word.startsWith('_') ? 'T1' : word;
    const people: Given[][] = [...PEOPLE, [word, word, 'MSK', serial('2025-01-01'), null, word]];
    const lines = rules('ten minste 1 stage').map(([line]) => [String(line).replace('eis T1', `eis ${id}`)]);
    const epas: Given[][] = [...EPAS, [word, 1, 3, AS_OF]];
    const handle = text('ROSTER', text('RULES', lines), AS_OF, [people, STAGES, epas]);
    expect(call('EPA_LEVEL', handle, word, 1)).toBe(3);
    expect(call('REQUIREMENT', handle, word, id, null)).toBe('loopt');
    expect(await call('COMPLIANCE_TABLE', handle, [[word]], [[id]])).toEqual([
      ['AiosNr', id],
      [word, 'loopt'],
    ]);
    expectSaid(call('EXPLAIN_REQUIREMENT', handle, word, id));
    expectSaid(await call('FINDINGS', handle, word));
  });
});
