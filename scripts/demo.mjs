/**
 * Runs the main job on the sample roster and prints its report. Ends with status 0 whatever the roster's verdicts are: status 1 of `check` says
 * that something is not met, which in a sample roster is on purpose.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

const words = [
  path('dist/cli/training-rules.mjs'),
  'check',
  'examples/msk-rooster.xlsx',
  '--as-of',
  '2026-11-21',
];
process.stdout.write('$ npx training-rules check examples/msk-rooster.xlsx --as-of 2026-11-21\n\n');
const { status, error } = spawnSync(process.execPath, words, { stdio: 'inherit', cwd: path('.') });
if (error !== undefined) throw error;
process.exitCode = status === 1 ? 0 : (status ?? 2);
