/** The only two places that a page may ask: the add-in's own, and Office.js's. Nothing leaves the machine. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { servedFile } from './built';

export const ORIGIN = 'https://addin.example';

/** Where Microsoft serves Office.js, and the same files in the npm package. */
const LIBRARY = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const library = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist',
);

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** Answers every request of a context. @param report hears of each request that nobody may make, or that nothing answers */
export async function answerRequests(
  context: BrowserContext,
  report: (problem: string) => void,
): Promise<void> {
  await context.route('**/*', async (route) => {
    const url = route.request().url();
    const content = contentOf(url);
    if (content === undefined) {
      report(`A request to elsewhere: ${url}`);
      await route.abort();
    } else if (content === null) {
      report(`A file that is not served: ${url}`);
      await route.fulfill({ status: 404 });
    } else {
      const contentType = TYPES[extname(new URL(url).pathname)] ?? 'application/octet-stream';
      await route.fulfill({ body: content, contentType });
    }
  });
}

/** @returns null for what is not there, undefined for an address that is none of ours */
function contentOf(url: string): Buffer | null | undefined {
  const address = url.replace(/[?#].*/u, '');
  if (address.startsWith(`${ORIGIN}/`)) return servedFile(address.slice(ORIGIN.length + 1));
  if (!address.startsWith(LIBRARY)) return undefined;
  const path = join(library, address.slice(LIBRARY.length));
  return existsSync(path) ? readFileSync(path) : null;
}
