/**
 * Which room of src/ may import from which: only from itself and from rooms before it. `npm test` runs these rules
 * (test/architecture.test.ts); docs/architecture.md shows them.
 */
const rooms = ['wording', 'records', 'dsl', 'roster', 'report', 'addin'];
const ends = ['cli', 'functions', 'taskpane'];
const pure = ['wording', 'records', 'dsl', 'report'];

const room = (...names) => `^src/(${names.join('|')})/`;

const arrows = rooms.map((name, index) => ({
  name: `${name}-imports-backwards-only`,
  comment: `src/${name} may import from itself and from: ${rooms.slice(0, index).join(', ') || 'nothing else'}.`,
  severity: 'error',
  from: { path: room(name) },
  to: { path: '^src/[^/]+/', pathNot: room(...rooms.slice(0, index + 1)) },
}));

/** The command line has nothing to do with Excel. */
const apartFrom = (name) => [...ends.filter((end) => end !== name), ...(name === 'cli' ? ['addin'] : [])];

const apart = ends.map((name) => ({
  name: `${name}-apart`,
  comment: `src/${name} may not import from ${apartFrom(name).join(' or ')}.`,
  severity: 'error',
  from: { path: room(name) },
  to: { path: room(...apartFrom(name)) },
}));

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Files that import one another in a circle cannot be read one at a time.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      comment: 'Every import leads to something.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    ...arrows,
    ...apart,
    {
      name: 'language-by-its-door',
      comment: 'Outside src/dsl, import from src/dsl/index.ts only.',
      severity: 'error',
      from: { path: '^src/', pathNot: room('dsl') },
      to: { path: room('dsl'), pathNot: '^src/dsl/index\\.ts$' },
    },
    {
      name: 'node-in-cli-only',
      comment: 'Everything but the command line also runs in Excel: no Node modules there.',
      severity: 'error',
      from: { path: '^src/', pathNot: room('cli') },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'engine-is-pure',
      comment: 'Words, records, language and report know no Office, no page and no workbook library.',
      severity: 'error',
      from: { path: room(...pure) },
      to: {
        path: ['office', 'custom-functions', 'preact', 'hucre', 'fflate'].map(
          (name) => `node_modules/.*${name}`,
        ),
      },
    },
    {
      name: 'no-tests-or-scripts-in-src',
      comment: 'What is shipped does not import what is not.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|scripts|bench)/' },
    },
    {
      name: 'no-development-packages-in-src',
      comment: 'What is shipped imports only the dependencies of package.json.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'browser', 'default', 'types'],
    },
  },
};
