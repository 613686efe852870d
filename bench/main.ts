import { argv, stdout } from 'node:process';
import { ADDIN_CHILD, answerFirstCalls, benchAddin } from './addin/bench-addin';
import { benchCheck } from './check';
import { benchEngine } from './engine/bench-engine';
import { answerAsChild, CHILD } from './engine/children';
import { jsonOutput } from './engine/output-json';
import { textOutput } from './engine/output-text';

/**
 * `npm run bench [-- check] [--json] [TRAINEES …]`: what each stage of `check` takes; `npm run bench -- engine [--json] [TRAINEES …]`: the engine
 * beside hand-written evaluators and other rule engines; `npm run bench -- addin [--json]`: the add-in as it is served, beside its budgets (see
 * bench/README.md).
 */
const [bench, ...options] = argv.slice(2);
const words = bench === undefined ? [] : [bench, ...options];
const asJson = words.includes('--json');
const sizes = words.map(Number).filter((size) => Number.isInteger(size) && size > 0);
const write = (text: string): void => void stdout.write(text);

if (bench === CHILD) stdout.write(await answerAsChild(options));
else if (bench === ADDIN_CHILD) stdout.write(await answerFirstCalls(options));
else if (bench === 'addin') await benchAddin(write, asJson);
else if (bench === 'engine') benchEngine(sizes, asJson ? jsonOutput(write) : textOutput(write));
else await printCheck(sizes.length > 0 ? sizes : [100, 2000]);

/**
 * Prints what each stage of `check` takes, as shares of the whole and as ratios to reading the file. Milliseconds differ from machine to machine;
 * the shares and ratios of one run are what to quote.
 */
async function printCheck(sizes: readonly number[]): Promise<void> {
  for (const trainees of sizes) {
    const { stages, rows, peakMebibytes } = await benchCheck(trainees, 5);
    const total = stages.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
    const read = stages.find(({ name }) => name === 'read')?.milliseconds ?? 1;
    const ratio = (milliseconds: number): number => Math.round((milliseconds / read) * 100) / 100;
    if (asJson) {
      for (const { name, milliseconds } of stages) {
        stdout.write(
          `${JSON.stringify({ bench: 'check', subject: name, trainees, rows, share: Math.round((milliseconds / total) * 1000) / 1000, ratioToRead: ratio(milliseconds), peakMiB: peakMebibytes })}\n`,
        );
      }
      continue;
    }
    stdout.write(`check: ${trainees} trainees, ${rows} rows, peak memory ${peakMebibytes} MiB\n`);
    stdout.write('  stage       share   × reading      ms\n');
    for (const { name, milliseconds } of stages) {
      const share = `${((milliseconds / total) * 100).toFixed(1)} %`;
      stdout.write(
        `  ${name.padEnd(9)}${share.padStart(8)}${ratio(milliseconds).toFixed(2).padStart(12)}${milliseconds.toFixed(1).padStart(8)}\n`,
      );
    }
    stdout.write(
      `  whole    ${'100 %'.padStart(8)}${ratio(total).toFixed(2).padStart(12)}${total.toFixed(1).padStart(8)}\n\n`,
    );
  }
}
