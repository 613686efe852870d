import { readFileSync, writeFileSync } from 'node:fs';
import { diagnosticLines } from '../../src/cli/text-diagnostics';
import { textTestReport } from '../../src/cli/text-test-report';
import { compileRules, ExampleRunner, Mutation, uncovered, type Program } from '../../src/dsl/index';
import { invariant } from '../../src/wording/invariant';
import { LANGUAGES, type Language } from '../../src/wording/language';
import { shippedVocabulary } from '../dsl/fixture-files';

const path = new URL('../../docs/tutorial.md', import.meta.url);

const vocabulary = shippedVocabulary();

/**
 * What the first words of a fence mean: `nl` and `en` go on with the rule file of that language, and with `wrong` they are what the reader
 * tries in vain; `message` is what the compiler says of the latest English text, `report` what `training-rules test` says of the file.
 */
interface Block {
  readonly fence: string;
  readonly content: string;
}

/** A page as it stands: text and blocks in turn, so that every second element is a block. */
function partsOf(page: string): { readonly prose: string[]; readonly blocks: Block[] } {
  const pieces = page.split(/^```/mu);
  const isBlock = (_: string, index: number): boolean => index % 2 === 1;
  const blocks = pieces.filter(isBlock).map((piece) => {
    const end = piece.indexOf('\n');
    return { fence: piece.slice(0, end), content: piece.slice(end + 1) };
  });
  return { prose: pieces.filter((piece, index) => !isBlock(piece, index)), blocks };
}

/** The rule file of a language as far as the page has come, for each of its blocks. */
function stagesOf(blocks: readonly Block[], language: Language): string[] {
  let file = '';
  return blocks.map(({ fence, content }) => {
    const text = file === '' ? content : `${file}\n${content}`;
    if (fence === language) file = text;
    return fence === `${language} wrong` ? text : file;
  });
}

const sourceOf = (text: string): { name: string; text: string } => ({ name: 'allergology.rules', text });

/** Of a text without errors. */
function compiledFile(text: string): { program: Program; runner: ExampleRunner } {
  const { program, diagnostics, examples } = compileRules(sourceOf(text), vocabulary);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  invariant(program !== null, 'a text without errors has a programme');
  return { program, runner: new ExampleRunner(examples, program.vocabulary) };
}

function messageOn(text: string): string {
  const source = sourceOf(text);
  const lines = diagnosticLines(compileRules(source, vocabulary).diagnostics, [source], 'en').split('\n');
  // Prettier leaves no blanks at the end of a line of the page.
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

function reportOn(text: string): string {
  const { program, runner } = compiledFile(text);
  const compiled = compileRules(sourceOf(text), vocabulary);
  const results = [...runner.run(program)];
  const mutations = [...new Mutation(compiled, program, runner).run()];
  return textTestReport(
    {
      name: 'allergology.rules',
      compiled,
      program,
      results,
      uncovered: uncovered(program, results),
      mutations,
    },
    'en',
  );
}

/** The page with what the program answers now. */
function answered(page: string): string {
  const { prose, blocks } = partsOf(page);
  const stages = stagesOf(blocks, 'en');
  const latest = (at: number): string =>
    stages.slice(0, at).findLast((_, index) => blocks[index]?.fence.startsWith('en') === true) ?? '';
  const written = blocks.map(({ fence, content }, index) => {
    const answers: Readonly<Record<string, () => string>> = {
      message: () => messageOn(latest(index)),
      report: () => reportOn(stages[index] ?? ''),
    };
    return `\`\`\`${fence}\n${answers[fence]?.() ?? content}`;
  });
  return prose
    .flatMap((text, index) => [text, ...(written[index] === undefined ? [] : [`${written[index]}\`\`\``])])
    .join('');
}

/** `npm run docs` writes the answers; a plain test run checks that they are what the program answers. */
test('the messages and reports in docs/tutorial.md are what the program answers', () => {
  const page = readFileSync(path, 'utf8');
  const text = answered(page);
  if (process.env.UPDATE_DOCS === '1') writeFileSync(path, text);
  expect(readFileSync(path, 'utf8')).toBe(text);
});

const { blocks } = partsOf(readFileSync(path, 'utf8'));

/** What the examples of a text give. */
function outcomesOf(text: string): unknown[] {
  const { program, runner } = compiledFile(text);
  return [...runner.run(program)].map(({ example: { title }, requirement, verdict, passed, explain }) => {
    return { title, requirement, verdict, passed, shortfall: explain('en').shortfall };
  });
}

describe.each(LANGUAGES)('the rule file in language %s', (language) => {
  const stages = stagesOf(blocks, language);
  const added = stages.filter((_, index) => blocks[index]?.fence === language);

  test.each(added.map((text, index) => [index + 1, text] as const))(
    'is in order after block %d',
    (_, text) => {
      expect(outcomesOf(text)).not.toContainEqual(expect.objectContaining({ passed: false }));
    },
  );

  test('leaves nothing to warn of at the end, no requirement without examples and no change unnoticed', () => {
    const report = reportOn(added.at(-1) ?? '');
    expect(messageOn(added.at(-1) ?? '')).toBe('\n');
    expect(report).toMatch(/✓ Each of the \d+ changes to the rules is noticed by an example/u);
    expect(report).not.toContain('!');
  });
});

test('both languages say the same', () => {
  const [dutch, english] = LANGUAGES.map((language) => outcomesOf(stagesOf(blocks, language).at(-1) ?? ''));
  expect(dutch?.length).toBeGreaterThan(10);
  expect(dutch).toEqual(english);
});
