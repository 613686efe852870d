/** N15, N24, N40, N48: what the portfolio holds. */
import { Fraction } from '../fraction';
import type { Proof, Stage } from '../roster';
import type { Situation } from '../situation';
import { siteOf } from './sites';
import { count, known, worst, type Outcomes } from '../verdicts';

const KINDS_OF_DOCUMENT = [
  'individueel opleidingsplan',
  'toetsdocumentatie',
  'gespreksverslag',
  'activiteitenregistratie',
];

/** The seven general competences; "organisatie" is the older name of "leiderschap". */
export const AREAS: readonly (readonly string[])[] = [
  ['medisch handelen'],
  ['communicatie'],
  ['samenwerking'],
  ['kennis en wetenschap'],
  ['maatschappelijk handelen'],
  ['leiderschap', 'organisatie'],
  ['professionaliteit'],
];

/** How often the next stage is elsewhere. Reading: in the order in which they begin. */
function changesOfSite(stages: readonly Stage[]): number {
  const ordered = [...stages].sort((a, b) => known(a.begin) - known(b.begin));
  return ordered.filter(
    ({ site }, index) => index > 0 && siteOf(site) !== siteOf(ordered[index - 1]?.site ?? site),
  ).length;
}

export function portfolio(situation: Situation): Outcomes {
  const { trainee, start, begun, end } = situation;
  const rows = situation.dated(trainee.portfolio, ({ date }) => date);
  const of = (document: string): Proof[] => rows.filter((row) => known(row.document) === document);
  const handovers = Math.max(1, changesOfSite(begun));
  return {
    // Agreed: strictly by the start; the period of grace is not set.
    N15: situation.by(
      start,
      of('individueel opleidingsplan').some(({ date }) => known(date) <= start),
    ),
    // Reading: a yearly form dated in each training year.
    N24: situation.eachYear(
      (year) => count(of('jaarlijkse beoordeling').filter(({ date }) => situation.isIn(year, known(date)))),
      () => Fraction.one,
    ),
    // Each kind once by the end, and as many handovers as there were changes of site.
    N40: worst([
      ...KINDS_OF_DOCUMENT.map((document) => situation.by(end, of(document).length > 0)),
      situation.by(end, of('overdrachtsdocument').length >= handovers),
    ]),
    // Reading: by the area's name, on a row of any kind.
    N48: worst(
      AREAS.map((names) =>
        situation.by(
          end,
          rows.some(({ competency }) => names.includes(known(competency))),
        ),
      ),
    ),
  };
}
