/**
 * Rewrites what tests expect instead of comparing: `node scripts/rewrite-expected.mjs VARIABLE FOLDER` runs the tests of a folder with the environment
 * variable that makes them write. Read the difference before you commit it.
 */
import { spawnSync } from 'node:child_process';
import process from 'node:process';

const [variable, folder] = process.argv.slice(2);
const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    folder,
  ],
  { stdio: 'inherit', env: { ...process.env, [variable]: '1' } },
);
process.exitCode = status ?? 1;
