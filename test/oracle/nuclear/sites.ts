/** Sites that are known by several names. */
import type { Cell } from '../roster';
import { known } from '../verdicts';

const CANCER_INSTITUTE = ['Nederlands Kanker Instituut', 'NKI', 'Antoni van Leeuwenhoek ziekenhuis', 'AVL'];
const SPAARNE = 'Spaarne ziekenhuis';

/** The two recognised sites for radiopharmacy, by the names that the source and its readers use. */
export const RADIOPHARMACY_SITES = [...CANCER_INSTITUTE, SPAARNE];

/** One name for each site. */
export function siteOf(cell: Cell<string>): string {
  const name = known(cell);
  return CANCER_INSTITUTE.includes(name) ? 'NKI' : name;
}
