import type { Bilingual } from '../../wording/language';
import { CellEditFault, WorkbookFault } from '../workbook';
import type { Pace } from '../write-report/report-sheet';
import { refusals, texts } from './texts';

/** How Excel on the web refuses while a user is typing in a cell; on Windows it waits, where it is asked to. */
const IN_CELL_EDIT = 'InvalidOperationInCellEditMode';

/** How long until Excel is asked again whether the user has finished, in milliseconds: it tells nobody. */
const ASK_AGAIN_AFTER = 400;

/**
 * Does something in the workbook, once a user who is typing in a cell has finished.
 * @throws WorkbookFault for whatever Excel refuses; a CellEditFault where Excel does not wait for that user
 */
export async function inExcel<Result>(
  work: (context: Excel.RequestContext) => Promise<Result>,
): Promise<Result> {
  try {
    return await Excel.run({ delayForCellEdit: true }, work);
  } catch (problem) {
    if (!(problem instanceof OfficeExtension.Error)) throw problem;
    const text = refusal(problem);
    throw isOfCellEdit(problem) ? new CellEditFault(text, cellEditEnds) : new WorkbookFault(text);
  }
}

/**
 * Does something that must be done by all means, again each time that a user who was typing in a cell has finished.
 * @param pace hears that it waits
 */
export async function pastCellEdits(
  work: () => Promise<void>,
  pace?: Pick<Pace, 'waitsForTyping'>,
): Promise<void> {
  for (;;) {
    try {
      await work();
      return;
    } catch (problem) {
      if (!isOfCellEdit(problem)) throw problem;
      pace?.waitsForTyping(true);
      await cellEditEnds();
      pace?.waitsForTyping(false);
    }
  }
}

const isOfCellEdit = (problem: unknown): boolean =>
  problem instanceof OfficeExtension.Error && problem.code === IN_CELL_EDIT;

async function cellEditEnds(signal?: AbortSignal): Promise<void> {
  do await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_AFTER));
  while (signal?.aborted !== true && (await isInCellEdit()));
}

async function isInCellEdit(): Promise<boolean> {
  try {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
    });
    return false;
  } catch (problem) {
    return isOfCellEdit(problem);
  }
}

/** What a problem comes to, and what to do about it; null where it is none of Excel or of the workbook. */
export function reasonOf(problem: unknown): Bilingual | null {
  if (problem instanceof OfficeExtension.Error) return refusal(problem);
  return problem instanceof WorkbookFault ? problem.text : null;
}

function refusal({ code, message }: OfficeExtension.Error): Bilingual {
  const known = refusals[code];
  if (known !== undefined) return known;
  return {
    nl: `${texts.refused.nl} (${code}: ${message})`,
    en: `${texts.refused.en} (${code}: ${message})`,
  };
}
