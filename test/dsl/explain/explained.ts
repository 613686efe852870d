import { ExampleRunner } from '../../../src/dsl/examples/run-examples';
import type { ExplainedFinding } from '../../../src/dsl/explain/explain';
import { invariant } from '../../../src/wording/invariant';
import type { Language } from '../../../src/wording/language';
import { compiled } from '../compiled';

/** One requirement, and the one trainee that it is explained for. */
export interface Case {
  /** The requirement's section word; "eis" by default. */
  readonly modality?: string;
  readonly rule: string;
  /** Sections and settings beside the requirement. */
  readonly beside?: string;
  /** By what training years are counted; by the calendar by default. */
  readonly years?: 'kalender' | 'opleidingsklok';
  readonly given: readonly string[];
  readonly asOf: string;
}

/** What is said of the trainee of an example. */
export function explained(
  { modality = 'eis', rule, beside = '', years = 'kalender', given, asOf }: Case,
  language: Language = 'nl',
): ExplainedFinding {
  const lines = rule.split('\n').map((line) => `  ${line}`);
  const givens = given.map((one) => `  gegeven ${one}`);
  const text = [
    'opleiding "Proef" code PROEF',
    '  duur 24 maanden',
    `  jaren volgens ${years}`,
    '  bron gids "Gids"',
    beside,
    `${modality} E1 "Proef"`,
    ...lines,
    '  bron gids',
    'voorbeeld "proef" voor E1',
    ...givens,
    `  peildatum ${asOf}`,
    '  dan voldaan',
  ].join('\n');
  const result = compiled(text);
  const { program, diagnostics } = result;
  invariant(program !== null, diagnostics.map(({ message }) => message('en')).join('\n'));
  const [first] = new ExampleRunner(result.examples, program.vocabulary).run(program);
  invariant(first !== undefined, 'no result');
  return first.explain(language);
}
