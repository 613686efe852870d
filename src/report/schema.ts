import { z } from 'zod';

/** The shape of a report as JSON, version 1. Keys are only ever added; a change of meaning is a new version. */

const verdict = z.enum([
  'notApplicable',
  'met',
  'pending',
  'toAttest',
  'insufficientData',
  'notMet',
  'waived',
]);

const isoDay = z.iso.date();

const cellNote = z.strictObject({
  sheet: z.string(),
  cell: z.string().regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/),
  note: z.string(),
});

const amounts = {
  measured: z.number().nullable(),
  measuredAtMost: z.number().nullable(),
  required: z.number().nullable(),
  requiredAtMost: z.number().nullable(),
  unit: z.string().nullable(),
  shortfall: z.number().nonnegative().nullable(),
  excess: z.number().nonnegative().nullable(),
  due: isoDay.nullable(),
};

const part = z.strictObject({
  label: z.string(),
  verdict,
  forecast: verdict.nullable(),
  ...amounts,
  explanation: z.string(),
});

const finding = z.strictObject({
  requirement: z.string(),
  kind: z.enum(['requirement', 'advice', 'attestation']),
  title: z.string(),
  verdict,
  forecast: verdict.nullable(),
  ...amounts,
  parts: z.array(part),
  counted: z.array(cellNote),
  rejected: z.array(cellNote),
  unknown: z.array(cellNote),
  explanation: z.string(),
  source: z.string(),
});

/** A finding on all trainees of a programme together. */
const rosterFinding = z.strictObject({ programme: z.string(), ...finding.shape });

const trainee = z.strictObject({
  id: z.string(),
  name: z.string(),
  programme: z.string(),
  regulation: z.string().nullable(),
  trainingMonths: z.number().nonnegative().nullable(),
  trainingYear: z.number().int().positive().nullable(),
  findings: z.array(finding),
});

const diagnostic = z.strictObject({
  severity: z.enum(['error', 'warning', 'information']),
  code: z.string(),
  message: z.string(),
  sheet: z.string().nullable(),
  cell: z.string().nullable(),
});

export const reportSchema = z.strictObject({
  version: z.literal(1),
  asOf: isoDay,
  programmes: z.array(
    z.strictObject({ code: z.string(), title: z.string(), version: z.string(), hash: z.string() }),
  ),
  trainees: z.array(trainee),
  /** Findings over the whole list. */
  roster: z.array(rosterFinding),
  diagnostics: z.array(diagnostic),
});

export type ReportJson = z.infer<typeof reportSchema>;
