import fc from 'fast-check';
import musculoskeletal from '../../../rules/musculoskeletal-medicine.rules';
import nuclear from '../../../rules/nuclear-medicine.rules';
import { completionsAt, highlight, type Completion, type OccurringWords } from '../../../src/dsl/index';
import { DiagnosticList } from '../../../src/dsl/problems';
import { clauseKind, headingKind } from '../../../src/dsl/syntax/item-kinds';
import { attempt } from '../../../src/dsl/syntax/attempt';
import { cutIntoItems } from '../../../src/dsl/syntax/items';
import { cutIntoSections } from '../../../src/dsl/syntax/sections';
import { tokenize } from '../../../src/dsl/syntax/tokens';
import { fixtures } from '../fixture-files';
import { marked, ruleText } from './edited';

const HEADING = `opleiding "Proef" code PROEF
  duur 24 maanden
  bron gids "Gids"

parameter eindniveau 4

lijst vakken: "a", "b"

begrip goede-toets, goede-toetsen: toetsen waarvan resultaat is "voldoende"

`;

const nothing: OccurringWords = () => [];

function found(line: string, occurring = nothing): readonly Completion[] {
  const { text, offset } = marked(HEADING + line);
  return completionsAt(text, offset, ruleText(text), occurring, 'nl');
}

const words = (line: string, occurring = nothing): string[] => found(line, occurring).map(({ text }) => text);

/** The text with a completion in it. */
const applied = (text: string, { from, to, text: insert }: Completion): string =>
  text.slice(0, from) + insert + text.slice(to);

/** Whether the parser reads the last item of a text to its end, be it that it wants more. */
function isReadToTheEnd(text: string): boolean {
  const { language, tokens } = tokenize(text);
  const section = cutIntoSections(tokens, language, new DiagnosticList({ name: '', text })).at(-1);
  if (section === undefined) return false;
  const items = cutIntoItems(section.tokens, section.heading);
  const item = items.at(-1) ?? [];
  const kind = items.length === 1 ? headingKind(section.heading) : clauseKind(section.heading);
  if (kind === null) return false;
  const result = attempt([...item], kind);
  return 'item' in result || result.index >= item.length;
}

describe('what can come next', () => {
  test.each([
    ['eis A "a"\n  ten m|', 'ten minste'],
    ['eis A "a"\n  t|', 'ten minste'],
    ['eis A "a"\n  minst|', 'ten minste'],
    ['eis A "a"\n  ten minste 5 m|', 'maanden'],
    ['eis A "a"\n  ten minste 1 maan|', 'maand'],
    ['eis A "a"\n  ten minste 5 maanden st|', 'stages'],
    ['eis A "a"\n  ten minste 5 go|', 'goede-toetsen'],
    ['eis A "a"\n  ten minste 5 goede-toetsen waarvan in|', 'instrument'],
    ['eis A "a"\n  ten minste 5 stages waarvan so|', 'soort'],
    ['eis A "a"\n  ten minste 5 stages w|', 'waarvan'],
    ['eis A "a"\n  ten minste 5 stages in e|', 'elk opleidingsjaar'.slice(0, 3)],
    [
      'eis A "a"\n  ten minste 24 maanden opleidingstijd plus totaal maanden van vrijstellingen, waarbij meetelt hoogstens 6 maanden waarvan besl|',
      'besluitdatum',
    ],
    ['eis A "a"\n  laatste ni|', 'niveau'],
    ['eis A "a"\n  ten minste 1 toets in ten minste 3 kwar|', 'kwartaal'],
    ['eis A "a"\n  laatste beoord|', 'beoordeling'],
    ['eis A "a"\n  de laatste 3 beoord|', 'beoordelingen'],
    ['eis A "a"\n  laatste beoordeling: oor|', 'oordeel'],
    ['eis A "a"\n  laatste niveau van epa-beoordelingen ten minste ei|', 'eindniveau'],
    ['eis A "a"\n  ten minste 5 stages waarvan soort is één van va|', 'vakken'],
    ['eis A "a"\n  als ten minste 1 stage waarvan soort is "keuzestage" d|', 'dan'],
    ['eis A "a"\n  ten minste 2 stages\n\neis B "b"\n  eisen |', 'A'],
    ['eis A "a"\n  alle andere e|', 'eisen'],
    ['eis A "a"\n  alle andere eisen zijn v|', 'voldaan'],
    ['eis A "a"\n  bron g|', 'gids'],
    ['eis A "a"\n  ten minste 2 stages\n\nvoorbeeld "x" voor |', 'A'],
    ['eis A "a"\n  ten minste 2 stages\n\nvoorbeeld "x" voor A\n  gegeven st|', 'stage'],
    ['eis A "a"\n  ten minste 2 stages\n\nvoorbeeld "x" voor A\n  gegeven par|', 'parameter'],
    ['eis A "a"\n  ten minste 2 stages\n\nvoorbeeld "x" voor A\n  gegeven parameter ei|', 'eindniveau'],
    [
      'eis A "a"\n  ten minste 2 stages\n\nvoorbeeld "x" voor A\n  gegeven parameter eindniveau n|',
      'niet ingesteld',
    ],
    ['eis A "a"\n  ten minste 2 stages\n\nvoorbeeld "x" voor A\n  gegeven lijst va|', 'vakken'],
    ['eis A "a"\n  ten minste 2 stages\n\nvoorbeeld "x" voor A\n  dan niet v|', 'niet voldaan'],
    ['adv|', 'advies'],
  ])('%j: %s', (line, word) => {
    expect(words(line)).toContain(word);
  });

  test('in quotation marks stand the words of the field, and what the workbook holds', () => {
    const occurring: OccurringWords = (record, field) =>
      record.names.nl.one === 'stage' && field.names.nl.one === 'instelling'
        ? ['UMC Utrecht', 'een "aanhaling"']
        : [];
    expect(words('eis A "a"\n  ten minste 1 stage waarvan soort is "ortho|')).toEqual(['"orthopedie"']);
    expect(words('eis A "a"\n  ten minste 1 stage waarvan soort is "ortho|"')).toEqual(['"orthopedie"']);
    expect(words('eis A "a"\n  ten minste 1 stage waarvan instelling is "|', occurring)).toEqual([
      '"UMC Utrecht"',
    ]);
    expect(
      words('eis A "a"\n  ten minste 1 stage waarvan soort is "|', () => ['een verzinsel']),
    ).not.toContain('"een verzinsel"');
  });

  test('after "is" come the words of the field first, with their quotation marks, and only what can be said of it', () => {
    const occurring: OccurringWords = (_record, { names }) =>
      names.nl.one === 'instelling' ? ['UMC Utrecht', 'Rijndam'] : [];
    const after = (condition: string): string[] =>
      words(`eis A "a"\n  ten minste 1 stage waarvan ${condition}`, occurring);
    const offered = after('instelling is |');
    expect(offered.slice(0, 2)).toEqual(['"UMC Utrecht"', '"Rijndam"']);
    expect(offered).toEqual(expect.arrayContaining(['één van', 'leeg', 'soort']));
    for (const other of ['ten minste', 'peildatum', 'vóór', 'ja', 'begin', 'eindniveau'])
      expect(offered).not.toContain(other);
    expect(after('instelling is u|')).toEqual(['"UMC Utrecht"']);
    expect(after('begin is |')).toEqual(expect.arrayContaining(['vóór', 'peildatum', 'eind']));
    expect(after('begin is |')).not.toEqual(expect.arrayContaining(['ja']));
    expect(after('deeltijdfactor is |')).toEqual(expect.arrayContaining(['ten minste', 'eindniveau']));
    expect(after('deeltijdfactor is |')).not.toEqual(expect.arrayContaining(['peildatum']));
  });

  test('a closing quotation mark that is there already is taken along', () => {
    const { text, offset } = marked(
      `${HEADING}eis A "a"\n  ten minste 1 stage waarvan soort is "ortho|" in elk opleidingsjaar`,
    );
    const [completion] = completionsAt(text, offset, ruleText(text), nothing, 'nl');
    expect(completion && applied(text, completion)).toContain('soort is "orthopedie" in elk opleidingsjaar');
  });

  test('nothing in comments, in titles, and after what cannot be read', () => {
    expect(words('eis A "a" # ten m|')).toEqual([]);
    expect(words('eis A "ortho|')).toEqual([]);
    expect(words('eis A "a"\n  ten stages st|')).toEqual([]);
  });

  test('an empty file begins with a section, in the language of the reader', () => {
    const begin = (typed: string, language: 'nl' | 'en'): string[] =>
      completionsAt(typed, typed.length, ruleText(typed), nothing, language).map(({ text }) => text);
    expect(begin('opl', 'nl')).toEqual(['opleiding']);
    expect(begin('prog', 'en')).toContain('programme');
    expect(begin('prog', 'nl')).toEqual([]);
  });
});

describe('in the shipped files', () => {
  const shipped = [musculoskeletal, nuclear, ...fixtures('good').map(({ text }) => text)];

  test.each(shipped.map((text, index) => [index, text] as const))(
    'file %i: most words are offered once they are begun, and none keeps the parser from reading on',
    (_index, whole) => {
      const known = ruleText(whole);
      const pieces = highlight(whole).filter(
        ({ kind }) => kind === 'keyword' || kind === 'clause' || kind === 'section',
      );
      let offered = 0;
      const asked = pieces.filter((_, index) => index % 23 === 0);
      for (const { start, end } of asked) {
        const before = whole.slice(0, start + 1);
        const completions = completionsAt(before, before.length, known, nothing, 'nl');
        const word = whole.slice(start, end).toLowerCase();
        if (completions.some(({ text }) => text.toLowerCase() === word)) offered++;
        for (const completion of completions.slice(0, 3)) {
          const text = applied(before, completion);
          expect([text, isReadToTheEnd(text) || isReadToTheEnd(`${text} x`)]).toEqual([text, true]);
        }
      }
      // What has no meaning ("de") is never offered, nor is another word for what the formatter writes.
      expect(offered / asked.length).toBeGreaterThan(0.75);
    },
    120_000,
  );

  test('wherever a text breaks off, what is offered is read', () => {
    const text = musculoskeletal.slice(0, 6_000);
    const known = ruleText(text);
    fc.assert(
      fc.property(fc.nat({ max: text.length }), (cut) => {
        const before = text.slice(0, cut);
        for (const completion of completionsAt(before, cut, known, nothing, 'nl').slice(0, 4)) {
          const after = applied(before, completion);
          expect([after, isReadToTheEnd(after) || isReadToTheEnd(`${after} x`)]).toEqual([after, true]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
