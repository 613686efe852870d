import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { gzipSync } from 'node:zlib';

/** The add-in as it is served, in a folder of its own, and how much of it travels. */
export interface Build {
  readonly folder: string;
  /** Bytes of each script and style sheet after compression, by name. */
  readonly compressed: ReadonlyMap<string, number>;
  /** Those that the page asks for as it opens. */
  readonly opening: readonly string[];
  remove(): void;
}

/** Builds the sources as they are. The working directory is the project's. */
export function buildAddin(): Build {
  const folder = mkdtempSync(join(tmpdir(), 'addin-bench-'));
  const build = ['--config-name', 'addin', '--mode', 'production', '--output-path', folder];
  execFileSync(execPath, ['node_modules/webpack/bin/webpack.js', ...build], { stdio: 'ignore' });
  const names = readdirSync(folder).filter((name) => /\.(?:js|css)$/u.test(name) && name !== 'site.css');
  const compressed = names.map((name): [string, number] => [
    name,
    gzipSync(readFileSync(join(folder, name)), { level: 9 }).length,
  ]);
  const page = readFileSync(join(folder, 'taskpane.html'), 'utf8');
  return {
    folder,
    compressed: new Map(compressed),
    opening: names.filter((name) => page.includes(`=${name}`) || page.includes(`="${name}`)),
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}
