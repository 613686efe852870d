/** Lines of a file that declare things as people would: what is advised can be written in their place, and is then right. */
import { compiled } from '../compiled';
import { withAdvice } from './advised';

interface Lines {
  readonly source?: string;
  readonly owner?: string;
  readonly alone?: string;
  readonly sentence?: string;
  readonly citation?: string;
}

const FILE = ({
  source = 'bron opleidingsplan "Opleidingsplan 2026"',
  owner = 'veld studentnummer: tekst, rol eigenaar',
  alone = 'veld zelfstandig: ja of nee',
  sentence = 'ten minste 40 bevallingen, waaronder ten minste 30 waarvan zelfstandig',
  citation = 'bron opleidingsplan, "hoofdstuk 3"',
}: Lines): string => `opleiding "Verloskundige" code VK
  duur 48 maanden
  ${source}

record bevalling, bevallingen
  bladen "Bevallingen"
  ${owner}
  veld dag: datum, rol datum
  ${alone}

eis V01 "Bevallingen"
  ${sentence}
  ${citation}
`;

test.each<[Lines, Lines]>([
  [{ source: 'bron "Opleidingsplan 2026"' }, {}],
  [{ citation: 'bron "Opleidingsplan 2026", hoofdstuk 3' }, {}],
  [{ citation: 'bron "Opleidingsplan 2026", "hoofdstuk 3"' }, {}],
  [{ citation: 'bron "Opleidingsplan 2026"' }, { citation: 'bron opleidingsplan' }],
  [{ owner: 'veld studentnummer: tekst (eigenaar)' }, {}],
  [{ alone: 'veld zelfstandig: ja/nee' }, {}],
  [{ sentence: 'ten minste 40 bevallingen, waaronder ten minste 30 zelfstandig' }, {}],
])('%j', (lines, meant) => {
  const text = FILE(lines);
  const { diagnostics } = compiled(text);
  expect(diagnostics.map(({ code }) => code)).toEqual(['other-words']);
  const [mended = ''] = diagnostics.flatMap((found) => withAdvice(text, found));
  expect(mended.replace('tekst , rol', 'tekst, rol')).toBe(FILE(meant));
  expect(compiled(mended).diagnostics).toEqual([]);
});

test('a source and what cites it get the same name', () => {
  const lines = { source: 'bron "Opleidingsplan 2026"', citation: 'bron "Opleidingsplan 2026", hoofdstuk 3' };
  const { diagnostics } = compiled(FILE(lines));
  expect(diagnostics.map(({ code }) => code)).toEqual(['other-words', 'other-words']);
});
