/** The text of examples/README.md. */

function table(trainees) {
  const rows = trainees.map(({ id, name, story, touches }) => `| ${id} | ${name} | ${story} | ${touches} |`);
  return ['| AiosNr | Name | What was put in | What it touches |', '|---|---|---|---|', ...rows].join('\n');
}

/** @param rosters each with the name of its file, its programme's code and its trainees */
export function readme(rosters) {
  const files = rosters.map(
    ({ name, programme, trainees }) =>
      `- \`${name}.xlsx\`: ${trainees.length} trainees of the ${programme} programme.`,
  );
  const parts = rosters.map(({ name, trainees }) => `## ${name}.xlsx\n\n${table(trainees)}`);
  return `# Examples

Invented rosters, made by \`npm run examples\`:

${files.join('\n')}

Every name, site and date in them is made up, but for the sites that the rules themselves name. The reference date they are meant for is
21 November 2026. The files that end in \`-libreoffice.xlsx\` are the same workbooks, opened and saved by LibreOffice.

Some sheets are Excel tables, the others plain sheets, some with title lines above the header row. Some have a column that no rule knows
(Opmerking).

The last column names what each trainee was made for; the requirements are those of \`rules/\`. Whatever it does not name is met, not
applicable, or pending in a training that is not over. \`test/report/example-verdicts.test.ts\` holds the rosters to it.

${parts.join('\n\n')}

Parameters that the source of the NG programme leaves open are not set in its rules: N15a, N17, N20a, N29, N41a and N45a are "insufficient
data" for everybody, and N32 for whoever was absent without a decision. All of these are advice, which never counts against a trainee.
`;
}
