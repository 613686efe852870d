import { placeOf, type CellPlace, type Roster } from '../../records/columns';
import { fieldWithRole } from '../../records/vocabulary';

/** Where a trainee's number stands; null for findings on all trainees together. */
export function identifyingPlace({ people }: Roster, trainee: number | null): CellPlace | null {
  const key = fieldWithRole(people.type, 'key');
  return trainee === null || trainee < 0 || key === undefined ? null : placeOf(people, trainee, key.index);
}
