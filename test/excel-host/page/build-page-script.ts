import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';

const entry = fileURLToPath(new URL('page-script.ts', import.meta.url));

/** The page script in one piece of JavaScript, to be added to a page before office.js. */
export async function buildPageScript(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'excel-host-'));
  try {
    await bundle(folder);
    return readFileSync(join(folder, 'excel-host.js'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function bundle(folder: string): Promise<void> {
  const compiler = webpack({
    mode: 'development',
    devtool: false,
    target: ['web', 'es2022'],
    entry,
    output: { path: folder, filename: 'excel-host.js' },
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          use: { loader: 'swc-loader', options: { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } } },
        },
      ],
    },
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((problem, stats) => {
      compiler.close(() => {
        if (problem !== null) reject(problem);
        else if (stats?.hasErrors() === true) reject(new Error(stats.toString('errors-only')));
        else resolve();
      });
    });
  });
}
