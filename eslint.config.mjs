import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

/** The engine: no clock, no page, no Office, no Node. The arrows between folders are in .dependency-cruiser.cjs. */
const engine = ['src/wording/**', 'src/records/**', 'src/dsl/**', 'src/report/**', 'src/roster/**'];

const clock = 'The engine never reads the clock: a reference date is an argument.';
const markup = 'Text of users goes into text nodes only.';

const noEvaluation = [
  {
    selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(innerHTML|outerHTML)$/]',
    message: markup,
  },
  {
    selector: "CallExpression > MemberExpression.callee[property.name='insertAdjacentHTML']",
    message: markup,
  },
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: markup },
  {
    selector: "JSXAttribute[name.name='style']",
    message: 'The page forbids inline styles: give it a class.',
  },
];

const noClock = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: clock },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clock },
  { selector: "CallExpression[callee.name='Date']", message: clock },
  {
    selector: "CallExpression[callee.object.object.name='Temporal'][callee.object.property.name='Now']",
    message: clock,
  },
];

const noDefaultExport = [
  { selector: 'ExportDefaultDeclaration', message: 'Export by name: a name that is searched for is found.' },
  { selector: "ExportSpecifier[exported.name='default']", message: 'Export by name.' },
];

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'node_modules/', 'test/fixtures/', '**/*.d.mts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'Buffer',
          'URL',
          'clearTimeout',
          'console',
          'module',
          'performance',
          'process',
          'require',
          'setTimeout',
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: { eqeqeq: 'error', 'no-eval': 'error', 'no-implied-eval': 'error', 'no-new-func': 'error' },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', ...noEvaluation, ...noDefaultExport],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // An async function without await turns what it throws into a rejection: that is its point.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: engine,
    ignores: ['**/*.d.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...noEvaluation, ...noDefaultExport, ...noClock],
      'no-restricted-globals': [
        'error',
        ...['window', 'document', 'navigator', 'localStorage', 'sessionStorage', 'fetch', 'XMLHttpRequest'],
        ...['Office', 'Excel', 'OfficeExtension', 'CustomFunctions', 'process', 'Buffer', 'console'],
      ],
    },
  },
  {
    // The declaration of rule files has a default export, as the bundler gives them one; jest asks for one of what it runs before and after.
    files: ['src/rule-files.d.ts', 'test/browser/build-once.ts', 'test/browser/remove-build.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['test/**', 'bench/**'],
    rules: {
      // Tests reach into values that they have just shown to be there.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Jest's matchers are typed any.
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
);
