import { definitionAt, fixFor, meaningAt } from '../../../src/dsl/index';
import { fixtures } from '../fixture-files';
import { marked, ruleText } from './edited';

const FILE = `opleiding "Proef" code PROEF
  duur 24 maanden
  bron gids "De gids"

gebruik "gedeeld.rules"

parameter eindniveau 4
  toelichting "Uit het leerdoel."

lijst vakken: "orthopedie", "praktijk"

begrip goede-toets, goede-toetsen: toetsen waarvan resultaat is "voldoende"

eenheid vlieguur, vlieguren / flight-hour, flight-hours

record vlucht, vluchten / flight, flights
  veld nummer / number: tekst, rol eigenaar
  veld dag / day: datum, rol datum
  veld duur-vlucht / flight-time: getal, eenheid vlieguur

regeling OUD "De oude"
  alleen na keuze

eis A1 "Een eis"
  geldt voor OUD
  laatste niveau van epa-beoordelingen ten minste eindniveau
  ten minste 5 maanden stages waarvan soort is één van vakken
  ten minste 3 goede-toetsen
  ten minste 10 vlieguren vluchten waarvan duur-vlucht is ten minste 1
  hoogstens drempel stages
  bron gids, "Hoofdstuk 1"

eis A2 "Na de vorige"
  eisen A1 zijn voldaan
  bron gids

voorbeeld "x" voor A1
  gegeven parameter eindniveau 3
  gegeven lijst vakken: "praktijk"
  gegeven aios start 1-1-2024
  peildatum 1-1-2025
  dan loopt
`;

const SHARED = `opleiding "Gedeeld" code D

parameter drempel 2
`;

/** The file with the mark in the only place where the marked piece stands. */
function at(piece: string): { readonly offset: number; readonly file: ReturnType<typeof ruleText> } {
  const { text, offset } = marked(piece);
  const index = FILE.indexOf(text);
  expect(FILE.indexOf(text, index + 1)).toBe(-1);
  expect(index).toBeGreaterThanOrEqual(0);
  return { offset: index + offset, file: ruleText(FILE, { 'gedeeld.rules': SHARED }) };
}

describe('what a word means', () => {
  const meaning = (piece: string): unknown => {
    const { offset, file } = at(piece);
    return meaningAt(file, offset, 'nl');
  };

  test.each([
    [
      'ten minste eindniv|eau',
      { kind: 'parameter', name: 'eindniveau', value: 4, notes: ['Uit het leerdoel.'] },
    ],
    ['één van vakk|en', { kind: 'list', words: ['orthopedie', 'praktijk'] }],
    ['gegeven parameter eind|niveau', { kind: 'parameter', name: 'eindniveau', value: 4 }],
    ['gegeven lijst vak|ken', { kind: 'list', words: ['orthopedie', 'praktijk'] }],
    [
      'ten minste 3 goede-|toetsen',
      { kind: 'definition', selection: 'toetsen waarvan resultaat is "voldoende"' },
    ],
    ['maanden sta|ges waarvan', { kind: 'record', record: { names: { nl: { one: 'stage' } } } }],
    ['waarvan so|ort is', { kind: 'field', field: { names: { en: { one: 'category' } } } }],
    ['laatste niv|eau van', { kind: 'field', field: { names: { nl: { one: 'niveau' } } } }],
    ['10 vliegu|ren vluchten', { kind: 'unit', unit: { names: { en: { many: 'flight-hours' } } } }],
    ['geldt voor OU|D', { kind: 'regulation', title: 'De oude' }],
    ['bron gid|s, ', { kind: 'source', title: 'De gids' }],
    ['voor A|1', { kind: 'requirement', requirement: { title: 'Een eis' } }],
    ['eisen A|1 zijn', { kind: 'requirement', requirement: { title: 'Een eis' } }],
    ['hoogstens dr|empel', { kind: 'parameter', value: 2 }],
    ['hoogste|ns drempel', { kind: 'keyword', words: [{ phrase: 'hoogstens' }] }],
  ])('%j', (piece, expected) => {
    expect(meaning(piece)).toMatchObject(expected);
  });

  test('the word of a section, where it begins one, is nothing else', () => {
    expect(meaning('oplei|ding "Proef"')).toMatchObject({
      kind: 'keyword',
      words: [{ phrase: 'opleiding' }],
    });
  });

  test('a phrase that means two things is told with both', () => {
    expect(meaning('niveau va|n epa')).toMatchObject({
      kind: 'keyword',
      words: [{ phrase: 'van' }, { phrase: 'van' }],
    });
  });

  test('nothing between words', () => {
    expect(meaning('"Een eis"\n | geldt')).toBeNull();
  });
});

describe('where a name is declared', () => {
  /** The line that is gone to. */
  const goal = (piece: string): string => {
    const { offset, file } = at(piece);
    const place = definitionAt(file, offset);
    if (place === null) return '';
    const text = place.file === 'gedeeld.rules' ? SHARED : FILE;
    return `${place.file}: ${text.slice(place.start).split('\n')[0] ?? ''}`;
  };

  test.each([
    ['ten minste eindniv|eau', 'proef.rules: eindniveau 4'],
    ['één van vakk|en', 'proef.rules: vakken: "orthopedie", "praktijk"'],
    [
      'ten minste 3 goede-|toetsen',
      'proef.rules: goede-toets, goede-toetsen: toetsen waarvan resultaat is "voldoende"',
    ],
    ['vlieguren vluch|ten waarvan', 'proef.rules: vlucht, vluchten / flight, flights'],
    ['waarvan duur-|vlucht is', 'proef.rules: duur-vlucht / flight-time: getal, eenheid vlieguur'],
    ['10 vliegu|ren vluchten', 'proef.rules: vlieguur, vlieguren / flight-hour, flight-hours'],
    ['geldt voor OU|D', 'proef.rules: OUD "De oude"'],
    ['voor A|1', 'proef.rules: A1 "Een eis"'],
    ['eisen A|1 zijn', 'proef.rules: A1 "Een eis"'],
    ['bron gid|s, ', 'proef.rules: gids "De gids"'],
    ['hoogstens dr|empel', 'gedeeld.rules: drempel 2'],
    ['gebruik "ged|eeld', 'gedeeld.rules: opleiding "Gedeeld" code D'],
  ])('%j', (piece, line) => {
    expect(goal(piece)).toBe(line);
  });

  test('what the product itself declares is in no file', () => {
    expect(goal('maanden sta|ges waarvan')).toBe('');
  });
});

describe('the requirement at a place', () => {
  test('is that above it, with its source and its sentences in the language that is asked for', () => {
    const { offset, file } = at('ten minste 3| goede-toetsen');
    expect(file.requirementAt(offset, 'en')).toMatchObject({
      id: 'A1',
      citations: [{ document: 'De gids', heading: 'Hoofdstuk 1' }],
      sentences: expect.arrayContaining(['latest level of epa-assessments at least eindniveau']) as unknown,
    });
  });

  test('is none in another part of the file', () => {
    const { offset, file } = at('lijst vak|ken: "orthopedie"');
    expect(file.requirementAt(offset, 'nl')).toBeNull();
  });
});

describe('fixes', () => {
  /** Whatever a message proposes, done: the message is gone. */
  test.each(fixtures('bad').map(({ name, text }) => [name, text] as const))('%s', (_name, text) => {
    if (/^\s*(?:woordenlijst|vocabulary)\b/u.test(text)) return;
    const file = ruleText(text);
    for (const diagnostic of file.diagnostics) {
      const fix = fixFor(diagnostic, text);
      if (fix === null) continue;
      const mended = text.slice(0, fix.start) + fix.replacement + text.slice(fix.end);
      const left = ruleText(mended).diagnostics.filter(
        ({ code, place }) => code === diagnostic.code && place.rule?.start === diagnostic.place.rule?.start,
      );
      expect({ mended, left: left.map(({ message }) => message('en')) }).toEqual({ mended, left: [] });
    }
  });
});
