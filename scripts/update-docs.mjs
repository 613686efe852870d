/** Rewrites the generated pages of docs/: the tests that compare them write them instead. */
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js', 'test/docs'],
  { stdio: 'inherit', env: { ...process.env, UPDATE_DOCS: '1' } },
);
process.exitCode = status ?? 1;
