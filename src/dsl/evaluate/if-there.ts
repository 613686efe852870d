import { partWith, withParts, type Visit } from './prepared';
import { NOTHING_OPEN, withOthers, type OpenCells } from './trace';
import { INSUFFICIENT_DATA, MET, NOT_APPLICABLE, type VerdictCode } from './verdict';

/** What may not be there at all asks for nothing if it is not. */
export function openUnlessMet(verdict: VerdictCode): VerdictCode {
  return verdict === MET || verdict === NOT_APPLICABLE ? verdict : INSUFFICIENT_DATA;
}

/** Who is told of each part of a check that it may not be there. */
export const perhaps = (visit: Visit): Visit =>
  withParts(visit, (part) => partWith(part, { mayNotApply: true }));

/** Who is told the same of each part of a check that may not be there. @param open the cells that leave open whether it is */
export function ifThere(visit: Visit, open: OpenCells): Visit {
  if (visit?.part === null) {
    const { measured } = visit;
    return {
      ...visit,
      measured: (verdict, low, amount) => {
        measured(openUnlessMet(verdict), low, amount);
      },
    };
  }
  return withParts(visit, (part) => {
    const verdict = openUnlessMet(part.verdict);
    const { rows, personFields } = verdict === INSUFFICIENT_DATA ? open : NOTHING_OPEN;
    return partWith(part, {
      verdict,
      mayNotApply: true,
      rows: withOthers(part.rows, rows),
      personFields: [...new Set([...part.personFields, ...personFields])],
    });
  });
}
