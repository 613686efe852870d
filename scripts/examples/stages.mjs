/** Stages of the sample rosters: what is told of them, and laying them end to end. */
import { addMonths } from './days.mjs';

/** One stage: its kind, its length in months, the name in the Stage cell, the site, and what is unusual about it. */
export const stage = (kind, months, name, site, more = {}) => ({ kind, months, name, site, ...more });

/** The same stages with something changed in the first one of a kind. */
export function change(stages, kind, more) {
  const index = stages.findIndex((candidate) => candidate.kind === kind);
  return stages.map((candidate, at) => (at === index ? { ...candidate, ...more } : candidate));
}

/** Lays stages end to end from the start; `days` lengthen a stage, `gap` days follow it (fewer than none: overlap). */
export function layOut(start, stages) {
  let begin = start;
  return stages.map((entry) => {
    const next = addMonths(begin, entry.months) + (entry.days ?? 0);
    const placed = { ...entry, begin, end: entry.end === null ? null : next - 1 };
    begin = next + (entry.gap ?? 0);
    return placed;
  });
}

/** The last day of a plan. */
export const endOf = (stages) => Math.max(...stages.map((entry) => entry.end ?? 0));
