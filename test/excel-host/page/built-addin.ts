import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The add-in as it is served, built for one test file or one run. */
export interface BuiltAddin {
  readonly folder: string;
  /** The contents of a file of the build. */
  readonly read: (name: string) => string;
  readonly remove: () => void;
}

/** Builds the production bundle of the sources as they are: dist/ may be older than they. */
export function buildAddin(): BuiltAddin {
  const folder = mkdtempSync(join(tmpdir(), 'addin-'));
  const webpack = ['node_modules/webpack/bin/webpack.js', '--config-name', 'addin', '--mode', 'production'];
  execFileSync(process.execPath, [...webpack, '--output-path', folder], { encoding: 'utf8' });
  return {
    folder,
    read: (name) => readFileSync(join(folder, name), 'utf8'),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
