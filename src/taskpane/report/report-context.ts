import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { CellPlace } from '../../records/columns';

/** Shows a cell in the workbook; null where there is no workbook. */
export type Jump = ((place: CellPlace) => void) | null;

export const JumpContext = createContext<Jump>(null);

export function useJump(): Jump {
  return useContext(JumpContext);
}
