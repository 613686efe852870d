import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import webpack from 'webpack';

/**
 * A webpack loader for `src/addin/base-vocabulary.ts`: puts in its place a module that holds what its function answers, so that no page has to read
 * the vocabulary's text before it can answer at all. What it answers is found out by running it, in a build of its own.
 */
export default async function madeVocabulary() {
  const { configuration } = this.getOptions();
  const folder = mkdtempSync(join(tmpdir(), 'vocabulary-'));
  try {
    const output = { ...configuration.output, path: folder, filename: 'vocabulary.mjs' };
    const files = await built({ ...configuration, entry: this.resourcePath, output });
    for (const file of files) this.addDependency(file);
    const { baseVocabulary } = await import(pathToFileURL(join(folder, output.filename)).href);
    return `
      let base;
      export const baseVocabulary = () => (base ??= JSON.parse(${JSON.stringify(JSON.stringify(baseVocabulary()))}));
    `;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @returns {Promise<Iterable<string>>} the files that it was built from */
function built(configuration) {
  return new Promise((resolve, reject) => {
    const compiler = webpack(configuration, (error, stats) => {
      const problem = error ?? (stats.hasErrors() ? new Error(stats.toString('errors-only')) : null);
      if (problem === null) compiler.close(() => resolve(stats.compilation.fileDependencies));
      else reject(problem);
    });
  });
}
