/** Whether Excel starts the add-in together with this workbook, so that its functions calculate at once. */
export async function startsWithWorkbook(): Promise<boolean> {
  return (await Office.addin.getStartupBehavior()) === Office.StartupBehavior.load;
}

export async function startWithWorkbook(starts: boolean): Promise<void> {
  await Office.addin.setStartupBehavior(starts ? Office.StartupBehavior.load : Office.StartupBehavior.none);
}
