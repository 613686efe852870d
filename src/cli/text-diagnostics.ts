import { excerpt, type SourceText } from '../dsl/index';
import type { Diagnostic } from '../wording/diagnostics';
import type { Language } from '../wording/language';

const SEVERITY = {
  error: { nl: 'fout', en: 'error' },
  warning: { nl: 'waarschuwing', en: 'warning' },
  information: { nl: 'opmerking', en: 'note' },
} as const;

/** Diagnostics of rule files: place, message, the line with carets, and the other places that have part in it. */
export function diagnosticLines(
  diagnostics: readonly Diagnostic[],
  sources: readonly SourceText[],
  language: Language,
): string {
  const sourceOf = (file: string | undefined): SourceText | undefined =>
    sources.find(({ name }) => name === file);
  return diagnostics
    .map((one) => {
      const { rule } = one.place;
      const source = sourceOf(rule?.file);
      const place = rule === undefined ? '' : `${rule.file}:${rule.line}:${rule.column}: `;
      const lines = [`${place}${SEVERITY[one.severity][language]}: ${one.message(language)}`];
      if (rule !== undefined && source !== undefined) lines.push(excerpt(source, rule));
      for (const related of one.related) {
        lines.push(
          `${language === 'nl' ? '  zie ook' : '  see also'} ${related.rule.file}:${related.rule.line}`,
        );
        const other = sourceOf(related.rule.file);
        if (other !== undefined) lines.push(excerpt(other, related.rule));
      }
      return lines.join('\n');
    })
    .join('\n');
}

/** A diagnostic of a workbook on one line, with its cell. */
export function workbookDiagnosticLine(one: Diagnostic, language: Language): string {
  const { sheet } = one.place;
  const place = sheet === undefined ? '' : `${sheet.sheet}${sheet.cell === null ? '' : `!${sheet.cell}`}: `;
  return `${place}${one.message(language)}`;
}
