/** What `training-rules help` prints. */
export function helpText(): string {
  return `training-rules: checks trainee rosters in Excel workbooks against the rules of a training programme.

Usage:
  training-rules check WORKBOOK [options]
  training-rules format FILE [--write | --check]
  training-rules translate FILE --to nl|en [--output FILE]
  training-rules test [FILE…] [--no-mutants]
  training-rules diff OLD NEW --workbook WORKBOOK [--as-of DATE]

Options of check:
  --rules FILE_OR_NAME   a rule file, or the code of a bundled programme (MSK); without it the workbook's own
                         Rules sheet, else the programme that each trainee's row names
  --vocabulary FILE      another vocabulary of sheets and columns than the bundled one
  --as-of DATE           the reference date, 2026-11-21 or 21-11-2026 (default: today)
  --language nl|en       the language of the report (default: nl)
  --format text|json     a report for people, or for programs (docs/report-format.md)
  --trainee ID           report on one trainee only

Options of format and translate:
  --write                format in place instead of to the terminal; takes several files
  --check                change nothing, name the files that are not in the one style (exit status 1)
  --to nl|en             the language to write the rule file in; what it checks stays the same
  --output FILE          write the translation there instead of to the terminal
  --vocabulary FILE      the vocabulary that names records and fields, instead of the bundled one
  --language nl|en       the language of messages (default: nl)

Options of test, which runs the examples in rule files (without FILE: those of the bundled programmes):
  --no-mutants           do not look for changes to the rules that no example would notice
  --vocabulary FILE      the vocabulary that names records and fields, instead of the bundled one
  --language nl|en       the language of what is printed (default: nl)

Options of diff, which says whose verdicts another version of the rules changes (OLD and NEW as --rules above):
  --workbook WORKBOOK    the roster to check by both
  --as-of, --vocabulary, --language, --format as above

Exit status: 0 nothing is "not met", 1 something is, 2 the input cannot be used. Of format --check, test and diff: 1 when a
file is in another style, an example fails or a change goes unnoticed, or a verdict changes.
`;
}
