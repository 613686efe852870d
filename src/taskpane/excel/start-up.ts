import { WorkbookFault } from '../workbook';
import { texts } from './texts';

/** Whether Excel starts the add-in together with this workbook, so that its functions calculate at once. @throws WorkbookFault where Excel does not say */
export async function startsWithWorkbook(): Promise<boolean> {
  return asked(async () => (await Office.addin.getStartupBehavior()) === Office.StartupBehavior.load);
}

/** @throws WorkbookFault where Excel does not do it */
export async function startWithWorkbook(starts: boolean): Promise<void> {
  await asked(() => {
    const { load, none } = Office.StartupBehavior;
    return Office.addin.setStartupBehavior(starts ? load : none);
  });
}

/** Some hosts refuse with an error of Office.js, others with none of any kind, and to the user that is the same. */
async function asked<Result>(question: () => Promise<Result>): Promise<Result> {
  try {
    return await question();
  } catch {
    throw new WorkbookFault(texts.startUp);
  }
}
