/**
 * The browser of these tests: Chromium out of an npm package, with the libraries and fonts that come along, so that a machine
 * needs no browser of its own. It is unpacked once for each version, beside the packages.
 */
import { execFileSync } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib';

const packed = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../../bin');
const cache = join(packed, '../../../.cache/training-rules');
const { version } = JSON.parse(readFileSync(join(packed, '../package.json'), 'utf8')) as { version: string };

/** Where the browser is, once it has been unpacked: the program `chromium`, the folder `lib`, and `fonts.conf`. */
export const CHROMIUM_FOLDER = join(cache, `chromium-${version}`);

/** Unpacks the browser unless that was done before; whole or not at all, whoever else is at it. */
export async function unpackChromium(): Promise<void> {
  if (existsSync(CHROMIUM_FOLDER)) return;
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'unpacking-'));
  const program = createWriteStream(join(folder, 'chromium'), { mode: 0o755 });
  await pipeline(createReadStream(join(packed, 'chromium.br')), createBrotliDecompress(), program);
  for (const name of ['al2023.tar.br', 'fonts.tar.br']) {
    const archive = brotliDecompressSync(readFileSync(join(packed, name)));
    execFileSync('tar', ['-x', '-C', folder], { input: archive });
  }
  writeFileSync(join(folder, 'fonts.conf'), fontSettings());
  try {
    renameSync(folder, CHROMIUM_FOLDER);
  } catch (problem) {
    rmSync(folder, { recursive: true });
    if (!existsSync(CHROMIUM_FOLDER)) throw problem;
  }
}

/** The fonts of the package, and those of the machine for the signs that they lack. */
function fontSettings(): string {
  const folders = [join(CHROMIUM_FOLDER, 'fonts'), '/usr/share/fonts'].map(
    (folder) => `<dir>${folder}</dir>`,
  );
  const kept = `<cachedir>${join(CHROMIUM_FOLDER, 'font-cache')}</cachedir>`;
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders.join('')}${kept}</fontconfig>`;
}
