import type { Bilingual } from '../wording/language';

/** The verdicts, as the JSON report names them. */
export type VerdictName =
  'met' | 'notMet' | 'pending' | 'insufficientData' | 'waived' | 'notApplicable' | 'toAttest';

/** How often one verdict was given; the word comes from the report's own catalogue. */
export interface VerdictCount {
  readonly verdict: VerdictName;
  readonly word: Bilingual;
  readonly count: number;
}

/** One trainee, with the number of requirements that ask for attention. */
export interface TraineeSummary {
  readonly id: string;
  readonly name: string;
  readonly notMet: number;
  readonly insufficientData: number;
  readonly pending: number;
}

/** What the pane shows of a report, in the order in which to show it. */
export interface ReportSummary {
  /** The programme; several where the roster mixes programmes. */
  readonly programmeTitles: readonly string[];
  /** The reference date, as 2026-11-21. */
  readonly asOf: string;
  readonly verdicts: readonly VerdictCount[];
  readonly trainees: readonly TraineeSummary[];
  /** The numbers of the trainees that no rules are for. */
  readonly withoutRules: readonly string[];
}
