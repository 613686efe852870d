import { BOUNDS } from './diagnostics/bounds';
import { CONDITIONS } from './diagnostics/conditions';
import type { Entry, Severity } from './diagnostics/entry';
import { EXAMPLES } from './diagnostics/examples';
import { NAMES } from './diagnostics/names';
import { PROGRAMME } from './diagnostics/programme';
import { READING } from './diagnostics/reading';
import { VOCABULARY } from './diagnostics/vocabulary';
import { WINDOWS } from './diagnostics/windows';
import { WORKBOOKS } from './diagnostics/workbooks';
import type { Language } from './language';
import { quotable } from './text';

/**
 * The one catalogue of everything that can be wrong with a rule file or a workbook: a code, how serious it is, and its text in both languages.
 * A diagnostic is data; words come last, in the reader's language.
 */
export const DIAGNOSTICS = {
  ...READING,
  ...PROGRAMME,
  ...NAMES,
  ...CONDITIONS,
  ...BOUNDS,
  ...WINDOWS,
  ...EXAMPLES,
  ...VOCABULARY,
  ...WORKBOOKS,
} as const;

export type DiagnosticCode = keyof typeof DIAGNOSTICS;

export type Parameters<Code extends DiagnosticCode> = Code extends DiagnosticCode
  ? (typeof DIAGNOSTICS)[Code] extends Entry<infer P>
    ? P
    : never
  : never;

/** A place in a rule file; offsets are in UTF-16 units, `end` exclusive. */
export interface RulePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
}

/** A place in a workbook: a whole sheet when `cell` is null. */
export interface SheetPlace {
  readonly sheet: string;
  readonly cell: string | null;
}

/** Where something is wrong: in a rule file, in a workbook, or nowhere in particular. */
export interface Place {
  readonly rule?: RulePlace;
  readonly sheet?: SheetPlace;
}

/** Another place that has part in a problem, such as the first of two equal names. */
export interface Related {
  readonly rule: RulePlace;
}

export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly place: Place;
  readonly related: readonly Related[];
  /** What the message is made of, for those who can do something about it. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** The message in a language. */
  readonly message: (language: Language) => string;
}

export function diagnostic<Code extends DiagnosticCode>(
  code: Code,
  parameters: Parameters<Code>,
  place: Place,
  related: readonly Related[] = [],
): Diagnostic {
  const entry = DIAGNOSTICS[code] as unknown as Entry<Parameters<Code>>;
  return {
    code,
    severity: entry.severity,
    place,
    related,
    parameters: { ...parameters },
    message: (language) => entry[language](quotable(parameters)),
  };
}
