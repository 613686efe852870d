import type { Value } from './program';

/** A value that rests on no other one: a cell, a constant, a date of the training. */
export type PlainValue = Exclude<
  Value,
  { kind: 'shifted' | 'yearOf' | 'weekdayOf' | 'percentOf' | 'dayOfYear' }
>;

/** Where a value comes from in the end: what is shifted, or what the year is taken of. */
export function sourceOf(value: Value): PlainValue {
  if (value.kind === 'shifted' || value.kind === 'yearOf' || value.kind === 'weekdayOf')
    return sourceOf(value.date);
  if (value.kind === 'percentOf') return sourceOf(value.of);
  return value.kind === 'dayOfYear' ? sourceOf(value.year) : value;
}

/** The parameter that a value needs, if that is not set. */
export function unsetOf(value: Value): readonly string[] {
  const source = sourceOf(value);
  return source.kind === 'unset' ? [source.parameter] : [];
}
