/** What `training-rules help` prints. */
export function helpText(): string {
  return `training-rules: checks trainee rosters in Excel workbooks against the rules of a training programme.

Usage:
  training-rules check WORKBOOK [options]

Options of check:
  --rules FILE_OR_NAME   a rule file, or the code of a bundled programme (MSK); without it the workbook's own
                         Rules sheet, else the programme that each trainee's row names
  --vocabulary FILE      another vocabulary of sheets and columns than the bundled one
  --as-of DATE           the reference date, 2026-11-21 or 21-11-2026 (default: today)
  --language nl|en       the language of the report (default: nl)
  --format text|json     a report for people, or for programs (docs/report-format.md)
  --trainee ID           report on one trainee only

Exit status: 0 nothing is "not met", 1 something is, 2 the input cannot be used.
`;
}
