import { WorkbookFault } from '../workbook';
import { texts } from './texts';

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
    throw new WorkbookFault({
      nl: `${texts.refused.nl} (${problem.code}: ${problem.message})`,
      en: `${texts.refused.en} (${problem.code}: ${problem.message})`,
    });
  }
}
