import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const config = fileURLToPath(new URL('page-script.webpack.mjs', import.meta.url));

/** The page script in one piece of JavaScript, to be added to a page before office.js. */
export function buildPageScript(): string {
  const folder = mkdtempSync(join(tmpdir(), 'excel-host-'));
  try {
    const webpack = ['node_modules/webpack/bin/webpack.js', '--config', config, '--output-path', folder];
    execFileSync(process.execPath, webpack, { encoding: 'utf8' });
    return readFileSync(join(folder, 'excel-host.js'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
