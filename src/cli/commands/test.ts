import { stderr, stdout } from 'node:process';
import {
  compileRules,
  ExampleRunner,
  Mutation,
  uncovered,
  type Compiled,
  type Program,
} from '../../dsl/index';
import type { Language } from '../../wording/language';
import { languageOption, parsedWords } from '../options';
import { clearProgress, Progress } from '../progress';
import { ALL_BUNDLED, namedRules } from '../rule-files';
import { diagnosticLines } from '../text-diagnostics';
import { textTestReport, type TestedFile } from '../text-test-report';
import { unusable } from '../unusable-input';
import { brokenRules, usableVocabulary } from '../usable-rules';

interface TestOptions {
  /** Files, or codes of bundled programmes; none for all that are bundled. */
  readonly files: readonly string[];
  readonly mutants: boolean;
  readonly vocabulary: string | null;
  readonly language: Language;
}

/**
 * Runs the examples of rule files; then changes the rules, one small mistake at a time, to see whether an example notices.
 * @returns the exit status: 1 when an example fails, a change goes unnoticed, or the file explains one that does not
 */
export async function test(words: readonly string[]): Promise<number> {
  const options = testOptions(words);
  const { language } = options;
  const vocabulary = await usableVocabulary(options.vocabulary, language);
  const chosen = await Promise.all(options.files.map((file) => namedRules(file, vocabulary)));
  let status = 0;
  for (const { sources, imports } of chosen.length === 0 ? [ALL_BUNDLED] : chosen) {
    for (const source of sources) {
      const compiled = compileRules(source, vocabulary, imports);
      const tested = testedFile(source.name, compiled, usableProgram(compiled, language), options);
      stdout.write(textTestReport(tested, language));
      const isUnnoticed = tested.mutations?.some(
        ({ survivors, outdated }) => survivors.length > 0 || outdated.length > 0,
      );
      if (isUnnoticed === true || tested.results.some(({ passed }) => !passed)) status = 1;
    }
  }
  return status;
}

function usableProgram({ program, diagnostics, sources }: Compiled, language: Language): Program {
  if (program === null) throw unusable(brokenRules(diagnostics, sources, language));
  if (diagnostics.length > 0) stderr.write(`${diagnosticLines(diagnostics, sources, language)}\n`);
  return program;
}

function testedFile(
  name: string,
  compiled: Compiled,
  program: Program,
  { mutants, language }: TestOptions,
): TestedFile {
  const runner = new ExampleRunner(compiled.examples, program.vocabulary);
  const results = [...runner.run(program)];
  const tested = { name, compiled, program, results, uncovered: uncovered(program, results) };
  // An example that fails on the rules as they are, notices nothing.
  if (!mutants || results.some(({ passed }) => !passed)) return { ...tested, mutations: null };
  const mutation = new Mutation(compiled, program, runner);
  const progress = new Progress(language);
  const mutations = [];
  for (const result of mutation.run()) {
    mutations.push(result);
    progress.count('changing', mutations.length, mutation.total);
  }
  clearProgress();
  return { ...tested, mutations };
}

function testOptions(words: readonly string[]): TestOptions {
  const { values, positionals } = parsedWords(words, {
    'no-mutants': { type: 'boolean' },
    vocabulary: { type: 'string' },
    language: { type: 'string' },
  });
  const { vocabulary = null } = values;
  return {
    files: positionals,
    mutants: values['no-mutants'] !== true,
    vocabulary,
    language: languageOption('--language', values.language),
  };
}
