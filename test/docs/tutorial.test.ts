import { readFileSync, writeFileSync } from 'node:fs';
import { diagnosticLines } from '../../src/cli/text-diagnostics';
import { textTestReport } from '../../src/cli/text-test-report';
import { compileRules, ExampleRunner, Mutation, uncovered, type Program } from '../../src/dsl/index';
import { invariant } from '../../src/wording/invariant';
import { LANGUAGES, type Language } from '../../src/wording/language';
import { shippedVocabulary } from '../dsl/fixture-files';

/** An edition of the tutorial: its page, and the name of the rule file that its reader writes. */
interface Edition {
  readonly path: URL;
  readonly file: string;
}

/** By the language of the prose and of the program's answers. The English edition shows the rules in both languages, the Dutch one in Dutch. */
const EDITIONS: Record<Language, Edition> = {
  nl: { path: new URL('../../docs/handleiding.md', import.meta.url), file: 'allergologie.rules' },
  en: { path: new URL('../../docs/tutorial.md', import.meta.url), file: 'allergology.rules' },
};

const vocabulary = shippedVocabulary();

/**
 * What the first words of a fence mean: `nl` and `en` go on with the rule file of that language, and with `wrong` they are what the reader
 * tries in vain; `message` is what the compiler says of the latest text in the language of the edition, `report` what `training-rules test` says of the file.
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

/** Of a text without errors. */
function compiledFile(text: string): { program: Program; runner: ExampleRunner } {
  const { program, diagnostics, examples } = compileRules({ name: 'rules', text }, vocabulary);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  invariant(program !== null, 'a text without errors has a programme');
  return { program, runner: new ExampleRunner(examples, program.vocabulary) };
}

function messageOn(text: string, language: Language): string {
  const source = { name: EDITIONS[language].file, text };
  const lines = diagnosticLines(compileRules(source, vocabulary).diagnostics, [source], language).split('\n');
  // Prettier leaves no blanks at the end of a line of the page.
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

function reportOn(text: string, language: Language): string {
  const { program, runner } = compiledFile(text);
  const { file: name } = EDITIONS[language];
  const compiled = compileRules({ name, text }, vocabulary);
  const results = [...runner.run(program)];
  const mutations = [...new Mutation(compiled, program, runner).run()];
  return textTestReport(
    { name, compiled, program, results, uncovered: uncovered(program, results), mutations },
    language,
  );
}

/** A page with what the program answers now. */
function answered(page: string, language: Language): string {
  const { prose, blocks } = partsOf(page);
  const stages = stagesOf(blocks, language);
  const latest = (at: number): string =>
    stages.slice(0, at).findLast((_, index) => blocks[index]?.fence.startsWith(language) === true) ?? '';
  const written = blocks.map(({ fence, content }, index) => {
    const answers: Readonly<Record<string, () => string>> = {
      message: () => messageOn(latest(index), language),
      report: () => reportOn(stages[index] ?? '', language),
    };
    return `\`\`\`${fence}\n${answers[fence]?.() ?? content}`;
  });
  return prose
    .flatMap((text, index) => [text, ...(written[index] === undefined ? [] : [`${written[index]}\`\`\``])])
    .join('');
}

/** `npm run docs` writes the answers; a plain test run checks that they are what the program answers. */
test.each(LANGUAGES)(
  'the messages and reports in the edition in language %s are what the program answers',
  (language) => {
    const { path } = EDITIONS[language];
    const text = answered(readFileSync(path, 'utf8'), language);
    if (process.env.UPDATE_DOCS === '1') writeFileSync(path, text);
    expect(readFileSync(path, 'utf8')).toBe(text);
  },
);

const { blocks } = partsOf(readFileSync(EDITIONS.en.path, 'utf8'));

describe('the Dutch edition', () => {
  const { blocks: dutch } = partsOf(readFileSync(EDITIONS.nl.path, 'utf8'));
  const rulesIn = (language: Language, page: readonly Block[]): Block[] =>
    page.filter(({ fence }) => fence.startsWith(language));

  test('shows the Dutch rules of the English one, and no English ones', () => {
    expect(rulesIn('nl', dutch)).toEqual(rulesIn('nl', blocks));
    expect(rulesIn('en', dutch)).toEqual([]);
  });

  test('shows rules, answers and commands in the order of the English one', () => {
    const steps = (language: Language, page: readonly Block[]): string[] => {
      const others = LANGUAGES.filter((one) => one !== language).flatMap((one) => rulesIn(one, page));
      return page
        .filter((block) => !others.includes(block))
        .map(({ fence }) => fence.replace(language, 'rules'));
    };
    expect(steps('nl', dutch)).toEqual(steps('en', blocks));
  });
});

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
    const report = reportOn(added.at(-1) ?? '', 'en');
    expect(messageOn(added.at(-1) ?? '', 'en')).toBe('\n');
    expect(report).toMatch(/✓ Each of the \d+ changes to the rules is noticed by an example/u);
    expect(report).not.toContain('!');
  });
});

test('both languages say the same', () => {
  const [dutch, english] = LANGUAGES.map((language) => outcomesOf(stagesOf(blocks, language).at(-1) ?? ''));
  expect(dutch?.length).toBeGreaterThan(10);
  expect(dutch).toEqual(english);
});
