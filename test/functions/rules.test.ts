import { call, setLanguage, text } from './fake-excel';
import { rules } from './sample-tables';

afterEach(() => {
  setLanguage('nl-NL');
});

test('the code or title of a bundled programme gives a handle', () => {
  const handle = text('RULES', [['MSK']]);
  expect(handle).toMatch(
    /^MSK · Arts Musculoskeletale Geneeskunde · 22 eisen, 4 bevestigingen, 12 adviezen · #[0-9a-f]{8}$/,
  );
  expect(text('RULES', [[' msk ']])).toBe(handle);
  expect(text('RULES', [['Arts Musculoskeletale Geneeskunde']])).toBe(handle);
});

test('a code that is no bundled programme says so, with what it may have been', () => {
  expect(call('RULES', [['MKS']])).toBe(
    '#VALUE! Er zijn geen meegeleverde regels voor "MKS". Geef een van MSK, NG, of de cellen met de regeltekst.',
  );
  setLanguage('en-US');
  expect(call('RULES', [['MSKK']])).toMatch(/^#VALUE! There are no bundled rules.*Did you mean "MSK"\?/);
});

test.each([
  ['blank cells', [[''], [null], [0]]],
  ['one blank cell', [[0]]],
])('%s are no rules', (_name, cells) => {
  expect(call('RULES', cells)).toMatch(/^#VALUE! Deze cellen bevatten geen regels/);
});

describe('a rule text in cells', () => {
  const source = rules('ten minste 5 maanden stages');

  test('compiles, whatever blanks look like and however it is spread over columns', () => {
    const handle = text('RULES', source);
    expect(handle).toMatch(/^MSK · Proef · 1 eis · #[0-9a-f]{8}$/);
    const blanks = source.map(([line]) => [line, 0, null, '']);
    expect(text('RULES', blanks)).toBe(handle);
    const lastLine = ['  ten minste', '5', 'maanden stages'];
    expect(text('RULES', [...source.slice(0, -1).map(([line]) => [line, '', '']), lastLine])).toBe(handle);
    expect(text('RULES', [...source, [''], [0]])).toBe(handle);
  });

  test('in one cell with line breaks is the same', () => {
    expect(text('RULES', [[source.flat().join('\n')]])).toBe(text('RULES', source));
  });

  test('other content gives another handle', () => {
    expect(text('RULES', rules('ten minste 6 maanden stages'))).not.toBe(text('RULES', source));
  });

  test('with errors names the first, its line and how many more there are', () => {
    const broken = rules('ten minste 5 maandn stages', 'ten minste 1 stag', 'ten minste 1 stages');
    expect(call('RULES', broken)).toMatch(
      /^#VALUE! Rij 4 van de regels: .+maandn.+ Daarna nog 1 fout\. Herstel dat in de cellen met de regels\.$/,
    );
    setLanguage('en-GB');
    expect(call('RULES', broken)).toMatch(
      /^#VALUE! Row 4 of the rules: .+ Then 1 more error\. Mend that in the cells with the rules\.$/,
    );
  });

  test('that was deleted is told so', () => {
    expect(call('RULES', [[{ type: 'Error', basicType: 'Error', basicValue: '#REF!' }]])).toBe(
      '#VALUE! De cellen met de regels zijn er niet meer (#REF!). Richt het blad Regels opnieuw in, of geef een code zoals "MSK".',
    );
  });

  test('with a cell in error is refused: "#REF!" must not pass for a comment', () => {
    const broken = [...source, [{ type: 'Error', basicType: 'Error', basicValue: '#REF!' }]];
    expect(call('RULES', broken)).toBe(
      '#VALUE! Rij 5 van de regels bevat een fout: #REF!. Herstel eerst die cel.',
    );
  });
});
