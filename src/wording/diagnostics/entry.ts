export type Severity = 'error' | 'warning' | 'information';

/** One thing that can be wrong: how serious it is, and its text in both languages. */
export interface Entry<P> {
  readonly severity: Severity;
  readonly nl: (parameters: P) => string;
  readonly en: (parameters: P) => string;
}

export const define = <P>(
  severity: Severity,
  nl: (parameters: P) => string,
  en: (parameters: P) => string,
): Entry<P> => ({
  severity,
  nl,
  en,
});
