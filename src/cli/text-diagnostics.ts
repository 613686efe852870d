import { excerpt, type SourceText } from '../dsl/index';
import { placeName } from '../records/columns';
import type { Diagnostic } from '../wording/diagnostics';
import type { Language } from '../wording/language';
import { plainLine, plainText } from './lines';

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
  const texts = diagnostics.map((one) => {
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
  });
  return plainText(texts.join('\n'));
}

/** A diagnostic of a workbook on one line, with its cell. */
export function workbookDiagnosticLine(one: Diagnostic, language: Language): string {
  const { sheet } = one.place;
  const place = sheet === undefined ? '' : `${placeName(sheet)}: `;
  return plainLine(`${place}${one.message(language)}`);
}
