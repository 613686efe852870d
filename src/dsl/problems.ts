import type { DiagnosticCode, Diagnostic, Parameters, Related, RulePlace } from '../wording/diagnostics';
import { diagnostic } from '../wording/diagnostics';
import { invariant } from '../wording/invariant';
import { lineStarts, positionAt, type SourceText, type Span } from './source';

/** A file, and where its text begins in the one space of offsets that the spans of all files are counted in. */
interface PlacedSource {
  readonly source: SourceText;
  readonly base: number;
  readonly starts: readonly number[];
}

/** What was said of some words on the supposition that they were meant so. */
interface Supposition {
  readonly said: Diagnostic;
  /** Where a mistake that is found later shows that they were not. */
  readonly near: RulePlace;
  /** What is said then, in the place of all that follows from it. */
  readonly otherwise: Alternative | null;
}

interface Alternative {
  readonly said: Diagnostic;
  /** The whole of what was read so. */
  readonly whole: RulePlace;
}

/** Collects what is wrong with a rule file and the files that it uses; every stage reports into the same list. */
export class DiagnosticList {
  private readonly reported: Diagnostic[] = [];
  private readonly said = new Set<string>();
  private readonly placed: PlacedSource[] = [];
  private readonly suppositions: Supposition[] = [];
  private nextBase = 0;

  constructor(source: SourceText) {
    this.add(source);
  }

  /** The files that spans may lie in, in the order in which they were added. */
  get sources(): readonly SourceText[] {
    return this.placed.map(({ source }) => source);
  }

  /**
   * Adds another file, with what was found in it by itself.
   * @returns by how much its spans are moved in the common space of offsets
   */
  include(source: SourceText, own: DiagnosticList): number {
    this.reported.push(...own.reported);
    this.suppositions.push(...own.suppositions);
    return this.add(source);
  }

  private add(source: SourceText): number {
    const base = this.nextBase;
    this.placed.push({ source, base, starts: lineStarts(source.text) });
    // A place at the very end of a file is still that file's.
    this.nextBase = base + source.text.length + 1;
    return base;
  }

  report<Code extends DiagnosticCode>(
    code: Code,
    span: Span,
    parameters: Parameters<Code>,
    related: readonly Span[] = [],
  ): void {
    this.reportOnce(this.diagnostic(code, span, parameters, related), span);
  }

  /**
   * The same of what rests on a guess: it is taken back where a mistake in what was guessed shows that it was meant otherwise.
   * @param near where such a mistake lies; by default in the span itself
   * @param otherwise what is said then, instead of all that was found in a whole; without it what was found says enough
   */
  suppose<Code extends DiagnosticCode, Other extends DiagnosticCode>(
    code: Code,
    span: Span,
    parameters: Parameters<Code>,
    near: Span = span,
    otherwise: (Said<Other> & { readonly whole: Span }) | null = null,
  ): void {
    const said = this.diagnostic(code, span, parameters, []);
    this.reportOnce(said, span);
    this.suppositions.push({
      said,
      near: this.placeOf(near),
      otherwise: otherwise && {
        said: this.diagnostic(otherwise.code, otherwise.span, otherwise.parameters, []),
        whole: this.placeOf(otherwise.whole),
      },
    });
  }

  /** Takes back what was said on a supposition that turned out to be wrong. To be called when all is checked. */
  settle(): void {
    for (const { said, near, otherwise } of this.suppositions) {
      const index = this.reported.indexOf(said);
      const isSupposed = (one: Diagnostic): boolean => this.suppositions.some((other) => other.said === one);
      const isWrong = this.reported.some(
        (one) => one.severity === 'error' && !isSupposed(one) && meets(one.place.rule, near),
      );
      if (index < 0 || !isWrong) continue;
      if (otherwise === null) this.reported.splice(index, 1);
      else {
        const others = this.reported.filter(({ place }) => !meets(place.rule, otherwise.whole));
        this.reported.splice(0, this.reported.length, ...others, otherwise.said);
      }
    }
  }

  private diagnostic<Code extends DiagnosticCode>(
    code: Code,
    span: Span,
    parameters: Parameters<Code>,
    related: readonly Span[],
  ): Diagnostic {
    return diagnostic(
      code,
      parameters,
      { rule: this.placeOf(span) },
      related.map((other): Related => ({ rule: this.placeOf(other) })),
    );
  }

  private reportOnce(found: Diagnostic, span: Span): void {
    // What a definition says is read wherever it is used; what is wrong with it is said once.
    const key = keyOf(found, span);
    if (this.said.has(key)) return;
    this.said.add(key);
    this.reported.push(found);
  }

  /**
   * Takes back what was said about the place of a span, where what is found there later says it better.
   * @returns where that stood; null where nothing was said
   */
  withdraw(code: DiagnosticCode, span: Span): Span | null {
    const { file, start, end } = this.placeOf(span);
    const index = this.reported.findIndex(
      ({ code: other, place: { rule } }) =>
        other === code && rule?.file === file && rule.start <= start && rule.end >= end,
    );
    const found = this.reported[index];
    const rule = found?.place.rule;
    if (found === undefined || rule === undefined) return null;
    this.reported.splice(index, 1);
    const moved = span.start - start;
    const place = { start: rule.start + moved, end: rule.end + moved };
    this.said.delete(keyOf(found, place));
    return place;
  }

  /** How much was found so far. */
  get count(): number {
    return this.reported.length;
  }

  get hasErrors(): boolean {
    return this.reported.some(({ severity }) => severity === 'error');
  }

  /** Whether an error was found in a part of a file. */
  hasErrorsIn(span: Span): boolean {
    const { file, start, end } = this.partOf(span);
    return this.reported.some(({ severity, place: { rule } }) => {
      return severity === 'error' && rule?.file === file && rule.start >= start && rule.end <= end;
    });
  }

  /** Everything that was found: file by file, each from top to bottom. */
  get found(): readonly Diagnostic[] {
    const files = new Map(this.placed.map(({ source }, index) => [source.name, index]));
    const fileOf = ({ place }: Diagnostic): number => files.get(place.rule?.file ?? '') ?? 0;
    return [...this.reported].sort(
      (left, right) =>
        fileOf(left) - fileOf(right) || (left.place.rule?.start ?? 0) - (right.place.rule?.start ?? 0),
    );
  }

  /** The file, line and column of a span. */
  placeOf(span: Span): RulePlace {
    const { file, starts, start, end } = this.partOf(span);
    return { file, ...positionAt(starts, start), start, end };
  }

  /** The part of a file that a span is. */
  private partOf(span: Span): Pick<RulePlace, 'file' | 'start' | 'end'> & Pick<PlacedSource, 'starts'> {
    const placed = this.placed.findLast(({ base }) => base <= span.start);
    invariant(placed !== undefined, 'a span before all files');
    const { source, base, starts } = placed;
    return { file: source.name, starts, start: span.start - base, end: span.end - base };
  }
}

/** A message that may be given. */
export interface Said<Code extends DiagnosticCode> {
  readonly code: Code;
  readonly span: Span;
  readonly parameters: Parameters<Code>;
}

/** What is the same said of the same place. */
const keyOf = ({ code, message }: Diagnostic, { start, end }: Span): string =>
  `${start} ${end} ${code} ${message('en')}`;

const meets = (one: RulePlace | undefined, other: RulePlace): boolean =>
  one?.file === other.file && one.start < other.end && one.end > other.start;

/** A list for what was never written: rules that are only tried out. */
export const nobodysProblems = (): DiagnosticList => new DiagnosticList({ name: '', text: '' });
