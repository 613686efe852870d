/** One thing to do: run a program, copy a file or remove one. */
export interface ExcelStep {
  run?: string[];
  copy?: { from: string; to: string };
  delete?: string;
}

export interface ExcelPlan {
  /** Excel is there when one of these programs succeeds. */
  isInstalled: string[][];
  register: ExcelStep;
  open: string[];
  remove: ExcelStep;
}

export function excelPlan(
  platform: string,
  addin: { manifest: string; id: string; home: string },
): ExcelPlan | undefined;
