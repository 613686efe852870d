import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import vocabularyText from '../../rules/vocabulary.rules';
import { compileRules, compileVocabulary } from '../../src/dsl/compile';
import type { Requirement } from '../../src/dsl/resolve/program';
import type { SourceText } from '../../src/dsl/source';
import type { Vocabulary } from '../../src/records/vocabulary';
import type { Diagnostic } from '../../src/wording/diagnostics';
import { invariant } from '../../src/wording/invariant';

const FIXTURES = 'test/fixtures';

/** `UPDATE_FIXTURES=1` (npm run fixtures) rewrites what the fixtures expect instead of comparing. */
const UPDATING = process.env.UPDATE_FIXTURES === '1';

export function fixtures(folder: 'good' | 'bad' | 'programmes'): SourceText[] {
  return readdirSync(join(FIXTURES, folder))
    .filter((name) => name.endsWith('.rules'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(FIXTURES, folder, name), 'utf8') }));
}

/** Compares with the expected text beside a fixture, or rewrites it. */
export function expectBeside(folder: 'good' | 'bad', fixture: SourceText, actual: string): void {
  const path = join(FIXTURES, folder, `${basename(fixture.name, '.rules')}.expected.txt`);
  if (UPDATING) writeFileSync(path, actual);
  expect(existsSync(path) ? readFileSync(path, 'utf8') : '').toBe(actual);
}

export function shippedVocabulary(): Vocabulary {
  const { vocabulary } = compileVocabulary({ name: 'vocabulary.rules', text: vocabularyText });
  invariant(vocabulary !== null, 'the shipped vocabulary does not compile');
  return vocabulary;
}

/** The diagnostics of a rule file or of a vocabulary file: its heading says which it is. */
export function diagnosticsOf(source: SourceText, vocabulary: Vocabulary): readonly Diagnostic[] {
  return /^\s*(woordenlijst|vocabulary)\b/u.test(source.text)
    ? compileVocabulary(source).diagnostics
    : compileRules(source, vocabulary).diagnostics;
}

/** What a program checks, without the words in which it was said. */
export function meaning(requirements: readonly Requirement[]): unknown {
  const checks = requirements.map(({ id, modality, checks: own }) => ({ id, modality, checks: own }));
  return JSON.parse(
    JSON.stringify(checks, (key, value: unknown) => {
      if (key === 'sentence' || key === 'part' || key === 'label') return undefined;
      return value instanceof Map ? [...value] : value;
    }),
  );
}
