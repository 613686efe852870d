import { runCheck } from '../shell/check-again';
import { useServices } from '../shell/services';

/** Has Excel check the roster again. */
export function useCheckNow(): () => void {
  const services = useServices();
  return () => void runCheck(services);
}
