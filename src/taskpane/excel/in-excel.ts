import type { Bilingual } from '../../wording/language';
import { WorkbookFault } from '../workbook';
import { refusals, texts } from './texts';

/**
 * Does something in the workbook, once a user who is typing in a cell has finished.
 * @throws WorkbookFault for whatever Excel refuses
 */
export async function inExcel<Result>(
  work: (context: Excel.RequestContext) => Promise<Result>,
): Promise<Result> {
  try {
    return await Excel.run({ delayForCellEdit: true }, work);
  } catch (problem) {
    if (!(problem instanceof OfficeExtension.Error)) throw problem;
    throw new WorkbookFault(refusal(problem));
  }
}

/** What Excel's refusal comes to, and what to do about it. */
function refusal({ code, message }: OfficeExtension.Error): Bilingual {
  const known = refusals[code];
  if (known !== undefined) return known;
  return {
    nl: `${texts.refused.nl} (${code}: ${message})`,
    en: `${texts.refused.en} (${code}: ${message})`,
  };
}
