import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Run {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs the built command line (`npm test` builds it first) as a user at the project's root would. */
export function trainingRules(...words: string[]): Run {
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    ['dist/cli/training-rules.mjs', ...words],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  if (error !== undefined) throw error;
  return { status, output: stdout, errors: stderr };
}
