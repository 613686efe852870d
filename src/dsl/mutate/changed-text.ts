import type { Language } from '../../wording/language';
import type { Compiled } from '../compile';
import { ConditionPrinter } from '../print/conditions';
import { Naming } from '../print/naming';
import { SentencePrinter } from '../print/sentences';
import type { Program } from '../resolve/program';
import type { Survivor } from './run-mutants';

/** What a changed rule would say: the sentence, or what a definition would select. */
export function changedText(
  { changed }: Survivor,
  { rules }: Compiled,
  { vocabulary }: Program,
  language: Language,
): string {
  const definitions = rules.file.sections.filter((section) => section.kind === 'definition');
  if (changed.kind === 'selection')
    return new ConditionPrinter(new Naming(vocabulary, language, definitions)).selection(changed);
  return new SentencePrinter(vocabulary, language, definitions).sentence(changed);
}
