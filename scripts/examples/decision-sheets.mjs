/** The sheets of decisions, which every sample roster has: exemptions, interruptions, waivers, attestations. */
import { dateCell, day, optionalDay } from './days.mjs';

/** `exemptions`: part, months, decision date, decided by, remark. */
export const exemptionSheet = (trainees) => ({
  name: 'EVC',
  titles: ['Erkende eerder verworven competenties'],
  columns: { AiosNr: 10, Onderdeel: 18, Maanden: 11, Besluitdatum: 14, 'Besloten door': 20, Opmerking: 32 },
  rows: trainees.flatMap(({ id, exemptions = [] }) =>
    exemptions.map(([part, months, decided, by, note]) => [id, part, months, optionalDay(decided), by, note]),
  ),
});

/** `interruptions`: first and last day, reason, days, days made up, date of the decision to resume, remark. */
export const interruptionSheet = (trainees) => ({
  name: 'Onderbreking',
  table: 'Onderbreking',
  columns: {
    AiosNr: 10,
    Begin: 13,
    Eind: 13,
    Reden: 14,
    Dagen: 9,
    Gecompenseerd: 17,
    'Besluit hervatten': 19,
    Opmerking: 32,
  },
  rows: trainees.flatMap(({ id, interruptions = [] }) =>
    interruptions.map(([from, to, reason, days, made, resumed, note]) => [
      id,
      dateCell(day(from)),
      dateCell(day(to)),
      reason,
      days,
      made,
      optionalDay(resumed),
      note,
    ]),
  ),
});

/** `waivers`: requirement, decision date, decided by, valid until, reason. */
export const waiverSheet = (trainees) => ({
  name: 'Ontheffing',
  titles: ['Ontheffingen', 'Eis: het nummer uit de regels'],
  columns: { AiosNr: 10, Eis: 8, Besluitdatum: 14, 'Besloten door': 20, 'Geldig tot': 13, Reden: 52 },
  rows: trainees.flatMap(({ id, waivers = [] }) =>
    waivers.map(([requirement, decided, by, until, reason]) => [
      id,
      requirement,
      optionalDay(decided),
      by,
      optionalDay(until),
      reason,
    ]),
  ),
});

/** @param attestations of a trainee: requirement, day, attested by */
export const attestationSheet = (trainees, attestations) => ({
  name: 'Bevestiging',
  titles: ['Wat alleen een mens kan beoordelen', 'Eis: het nummer uit de regels'],
  columns: { AiosNr: 10, Eis: 8, Datum: 13, 'Bevestigd door': 20 },
  rows: trainees.flatMap((trainee) =>
    attestations(trainee).map(([requirement, date, by]) => [trainee.id, requirement, dateCell(date), by]),
  ),
});

/** @param appointments assessor, first and last day */
export const consiliumSheet = (appointments) => ({
  name: 'Consilium',
  titles: ['Beoordelaars namens het Consilium'],
  columns: { Beoordelaar: 22, Van: 13, Tot: 13 },
  rows: appointments.map(([assessor, from, until]) => [assessor, optionalDay(from), optionalDay(until)]),
});
