import type { FieldRole, RecordRole } from '../../src/records/vocabulary';
import type { Bilingual } from '../../src/wording/language';

/** What a record with a role is to the engine. */
export const RECORD_ROLE_MEANINGS: Record<RecordRole, Bilingual> = {
  people: { en: 'the trainees, one row each', nl: 'de aios, met één rij voor elk' },
  trainingTime: { en: 'the time that the training clock counts', nl: 'de tijd die de opleidingsklok telt' },
  interruption: { en: 'what may stop the training clock', nl: 'wat de opleidingsklok kan stilzetten' },
  waiver: { en: 'excuses a trainee from a requirement', nl: 'ontheft een aios van een eis' },
  exemption: {
    en: 'an exemption; one that names a requirement excuses the trainee from it',
    nl: 'een vrijstelling; noemt zij een eis, dan hoeft de aios daaraan niet te voldoen',
  },
  attestation: {
    en: 'confirms a requirement that a person must judge',
    nl: 'bevestigt een eis die een mens moet beoordelen',
  },
};

/** What a field with a role tells the engine. */
export const FIELD_ROLE_MEANINGS: Record<FieldRole, Bilingual> = {
  key: {
    en: 'the number of the trainee, on the list of trainees',
    nl: 'het nummer van de aios, op de lijst van aios',
  },
  name: { en: 'the name of the trainee', nl: 'de naam van de aios' },
  start: { en: 'the first day of the training', nl: 'de eerste dag van de opleiding' },
  end: {
    en: 'the last day of the training, included',
    nl: 'de laatste dag van de opleiding, die nog meetelt',
  },
  programme: { en: 'the code or a name of the programme', nl: 'de code of een naam van de opleiding' },
  regulation: {
    en: 'the regulation that the trainee falls under',
    nl: 'de regeling waar de aios onder valt',
  },
  owner: {
    en: 'the number of the trainee whose row it is',
    nl: 'het nummer van de aios van wie de rij is',
  },
  from: { en: 'the first day of something that lasts', nl: 'de eerste dag van iets wat een tijd duurt' },
  to: { en: 'its last day, included', nl: 'de laatste dag daarvan, die nog meetelt' },
  fullTimeFactor: {
    en: 'what its length is weighted by; 1 is full-time',
    nl: 'waarmee de duur wordt gewogen; 1 is voltijd',
  },
  date: { en: 'the day of something that has one day', nl: 'de dag van iets wat één dag heeft' },
  absenceDays: { en: 'how many days an interruption lasted', nl: 'hoeveel dagen een onderbreking duurde' },
  compensatedDays: { en: 'how many of them were made up', nl: 'hoeveel daarvan er zijn ingehaald' },
  requirement: {
    en: 'the id of the requirement that it is about',
    nl: 'het kenmerk van de eis waar het over gaat',
  },
  decidedBy: { en: 'who decided or confirmed it', nl: 'wie het heeft besloten of bevestigd' },
  validUntil: { en: 'the last day on which it holds', nl: 'de laatste dag waarop het geldt' },
};
