import { diagnosticLines } from '../../src/cli/text-diagnostics';
import { LANGUAGES } from '../../src/wording/language';
import { diagnosticsOf, expectBeside, fixtures, shippedVocabulary } from './fixture-files';

/**
 * Files with mistakes, each line that has one marked `# !`: every mark gets exactly one message, and no other line gets any.
 * What the messages look like, in both languages, stands beside each file.
 */
const vocabulary = shippedVocabulary();

const markedLines = (text: string): number[] =>
  text.split('\n').flatMap((line, index) => (/# !\s*$/.test(line) ? [index + 1] : []));

test.each(fixtures('bad').map((fixture) => [fixture.name, fixture] as const))('%s', (_name, fixture) => {
  const diagnostics = diagnosticsOf(fixture, vocabulary);
  const shown = LANGUAGES.map((language) => diagnosticLines(diagnostics, [fixture], language));
  expectBeside('bad', fixture, `${shown.join('\n\n')}\n`);
  expect(diagnostics).not.toEqual([]);
  const marks = markedLines(fixture.text);
  if (marks.length > 0) expect(diagnostics.map(({ place }) => place.rule?.line)).toEqual(marks);
});
