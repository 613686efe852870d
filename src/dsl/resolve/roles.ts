import type { Bilingual } from '../../wording/language';
import type { FieldRole, RecordRole } from '../../records/vocabulary';

/** The words for what the core needs a record or a field for. */
export const RECORD_ROLES: Record<RecordRole, Bilingual> = {
  people: { nl: 'personen', en: 'people' },
  trainingTime: { nl: 'opleidingstijd', en: 'training-time' },
  interruption: { nl: 'onderbreking', en: 'interruption' },
  waiver: { nl: 'ontheffing', en: 'waiver' },
  exemption: { nl: 'vrijstelling', en: 'exemption' },
  attestation: { nl: 'bevestiging', en: 'attestation' },
};

export const FIELD_ROLES: Record<FieldRole, Bilingual> = {
  key: { nl: 'sleutel', en: 'key' },
  name: { nl: 'naam', en: 'name' },
  start: { nl: 'startdatum', en: 'start-date' },
  end: { nl: 'einddatum', en: 'end-date' },
  programme: { nl: 'opleidingscode', en: 'programme-code' },
  regulation: { nl: 'regeling', en: 'regulation' },
  owner: { nl: 'eigenaar', en: 'owner' },
  from: { nl: 'begin', en: 'begin' },
  to: { nl: 'eind', en: 'finish' },
  fullTimeFactor: { nl: 'deeltijdfactor', en: 'full-time-factor' },
  date: { nl: 'datum', en: 'date' },
  absenceDays: { nl: 'verzuimdagen', en: 'absence-days' },
  compensatedDays: { nl: 'ingehaald', en: 'made-up' },
  requirement: { nl: 'eiskenmerk', en: 'requirement-id' },
  decidedBy: { nl: 'besloten-door', en: 'decided-by' },
  validUntil: { nl: 'geldig-tot', en: 'valid-until' },
};
