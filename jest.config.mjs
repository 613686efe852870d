/** Tests run as ES modules, as the code is written; rule files are imported as text, as the bundler does. */
const shared = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  extensionsToTreatAsEsm: ['.ts', '.tsx', '.rules'],
  transform: {
    '\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
        },
        module: { type: 'es6' },
      },
    ],
    '\\.rules$': '<rootDir>/scripts/jest-text-transform.mjs',
  },
};

/** The tests in a browser share one build of the add-in, which no other test should wait for. */
const inBrowser = '/test/browser/';

export default {
  ...shared,
  // No test is about time: one that takes long on a busy machine is none that fails.
  testTimeout: 300_000,
  maxWorkers: '100%',
  // Modules that a finished file loaded are never all given back: a process that ran every file would need more than 4 GiB.
  workerIdleMemoryLimit: '1GB',
  projects: [
    { ...shared, testPathIgnorePatterns: ['/node_modules/', inBrowser] },
    {
      ...shared,
      testMatch: [`<rootDir>${inBrowser}**/*.test.ts`],
      globalSetup: `<rootDir>${inBrowser}build-once.ts`,
      globalTeardown: `<rootDir>${inBrowser}remove-build.ts`,
    },
  ],
};
