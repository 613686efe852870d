/** Random trainees in nuclear medicine: a whole training with flaws. */
import fc from 'fast-check';
import { fromIso, type DayNumber } from '../calendar';
import { flaws, withFlaws, type Pools } from '../flaws';
import {
  attestations,
  dayWithin,
  exemptions,
  interruptions,
  pick,
  rarely,
  waivers,
  type Spoiling,
} from '../random';
import { FULL_TIME, type Attestation, type Cell, type TableName, type Trainee } from '../roster';
import { DIFFERENTIATIONS } from './merged';
import { completeTrainee, HOME, SUPERVISOR } from './model';
import { NUCLEAR_IDS } from './nuclear';
import { oddities, withOddities } from './oddities';
import { AREAS } from './portfolio';
import type { Regulation } from './regulation';
import { RADIOPHARMACY_SITES } from './sites';
import { SUBJECTS } from './teaching';

const TABLES: readonly TableName[] = [
  'stages',
  'stages',
  'stages',
  'courses',
  'tests',
  'reviews',
  'reviews',
  'reviews',
  'portfolio',
  'portfolio',
  'procedures',
  'scholarly',
  'plans',
  'plans',
  'accreditations',
  'attestations',
];

const FTES = [FULL_TIME, FULL_TIME, FULL_TIME, 144, FULL_TIME / 2, 162];
const SITES = [HOME, 'NKI', 'Spaarne ziekenhuis', 'OLVG'];

const POOLS: Pools = {
  'stages.kind': [
    'nucleaire geneeskunde',
    'radiologie',
    'radiofarmacie',
    'interne geneeskunde',
    'differentiatie',
    'gemeenschappelijk deel',
    'algemene radiologie',
  ],
  'stages.name': [...DIFFERENTIATIONS.slice(0, 3), 'Dermatologie'],
  'stages.site': SITES,
  'stages.country': ['België', 'Duitsland', 'België', 'Nederland'],
  'stages.fte': FTES,
  'courses.days': [0.5, 1, 1.25, 3],
  'courses.subject': SUBJECTS,
  'courses.level': ['landelijk', 'regionaal', 'lokaal', 'internationaal'],
  'courses.attended': [false, true],
  'tests.instrument': ['KPB', 'KBP', 'CAT', 'zelfreflectie', '360° feedback', 'landelijke toets'],
  'tests.result': ['gezakt', 'geslaagd', 'onvoldoende', 'voldoende'],
  'reviews.kind': ['voortgangsgesprek', 'geschiktheidsbeoordeling', 'eindbeoordeling', 'eindverklaring'],
  'reviews.opinion': ['twijfel', 'twijfel', 'onvoldoende', 'voldoende'],
  'reviews.assessor': [SUPERVISOR, 'Jansen'],
  'reviews.sent': ['J', 'N', 'nee', '2016-03-01'],
  'portfolio.document': ['bewijs', 'gespreksverslag', 'jaarlijkse beoordeling', 'overdrachtsdocument'],
  'portfolio.competency': AREAS.flat(),
  'portfolio.context': SUBJECTS,
  'procedures.count': [0, 40, 250],
  'procedures.independent': [false, false, true],
  'scholarly.kind': ['voordracht', 'poster', 'artikel', 'congres', 'wetenschappelijke vergadering'],
  'scholarly.international': [true, false],
  'plans.year': [2013, 2014, 2015, 2016, 2017, 2018],
  'accreditations.site': SITES,
  'accreditations.part': ['nucleaire geneeskunde', 'radiologie', 'differentiatie'],
  'attestations.requirement': ['N18', 'N25', 'N39', 'N32'],
};

const MERGER = fromIso('2015-07-01');

export const nuclearStarts: fc.Arbitrary<DayNumber> = fc.oneof(
  { weight: 3, arbitrary: dayWithin(fromIso('2012-01-01'), 2400) },
  { weight: 1, arbitrary: dayWithin(MERGER - 2, 4) },
);

export function nuclearTrainee(start: DayNumber, spoiling: Spoiling): fc.Arbitrary<Trainee> {
  const isSpoilt = spoiling.blank + spoiling.error > 0;
  return fc
    .record({
      regulation: pick<Regulation>('NG4', 'NG5', 'RAD15'),
      statement: fc.nat(9),
      fte: pick(...FTES),
      differentiations: fc.tuple(pick(...DIFFERENTIATIONS), pick(...DIFFERENTIATIONS)),
      radiopharmacySite: pick(...RADIOPHARMACY_SITES, 'OLVG'),
      hasEnd: fc.boolean(),
      endShift: rarely(0, 20, fc.integer({ min: -200, max: 200 })),
      registered: rarely(-20, 20, fc.integer({ min: -3, max: 3 })),
      supervisor: rarely<Cell<string>>(
        SUPERVISOR,
        10,
        pick<Cell<string>>('Jansen', ...(isSpoilt ? (['blank'] as const) : [])),
      ),
      exemptions: exemptions(start, ['interne geneeskunde', 'radiologie', 'N06', 'N43', 'blank']),
      interruptions: interruptions(start, 1400),
      waivers: waivers(start, NUCLEAR_IDS),
      attestations: rarely<Attestation[]>([], 30, attestations(start, ['N18', 'N25', 'N39'])),
      flaws: flaws(TABLES, isSpoilt),
      order: rarely(0, 15, fc.nat(4)),
      oddities: oddities(isSpoilt),
    })
    .map((drawn): Trainee => {
      const complete = completeTrainee({ ...drawn, start });
      const odd = withOddities(complete, drawn.oddities);
      const last = Number(complete.end);
      const { statement } = drawn;
      const stated: Cell<string> =
        statement < 8 ? drawn.regulation : statement === 8 && isSpoilt ? 'error' : 'blank';
      return withFlaws(
        {
          ...odd,
          regulation: stated,
          end: drawn.hasEnd ? last + drawn.endShift : 'blank',
          registered: start + drawn.registered,
          supervisor: drawn.supervisor,
          stages: [...odd.stages.slice(drawn.order), ...odd.stages.slice(0, drawn.order)],
          exemptions: drawn.exemptions,
          interruptions: drawn.interruptions,
          waivers: drawn.waivers,
          attestations: [...odd.attestations, ...drawn.attestations],
        },
        drawn.flaws,
        POOLS,
      );
    });
}
