import type { DiagnosticCode, Diagnostic, Parameters, Related } from '../wording/diagnostics';
import { diagnostic } from '../wording/diagnostics';
import { lineStarts, positionAt, type SourceText, type Span } from './source';

/** Collects what is wrong with one rule file; every stage reports into the same list. */
export class DiagnosticList {
  readonly found: Diagnostic[] = [];

  private starts: readonly number[] | undefined;

  constructor(private readonly source: SourceText) {}

  report<Code extends DiagnosticCode>(
    code: Code,
    span: Span,
    parameters: Parameters<Code>,
    related: readonly Span[] = [],
  ): void {
    this.found.push(
      diagnostic(
        code,
        parameters,
        { rule: this.place(span) },
        related.map((other): Related => ({ rule: this.place(other) })),
      ),
    );
  }

  get hasErrors(): boolean {
    return this.found.some(({ severity }) => severity === 'error');
  }

  private place(span: Span): Related['rule'] {
    this.starts ??= lineStarts(this.source.text);
    const { line, column } = positionAt(this.starts, span.start);
    return { file: this.source.name, line, column, start: span.start, end: span.end };
  }
}
