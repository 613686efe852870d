import type { JSX } from 'preact';
import { useLiveRoster, useServices } from '../shell/services';
import { texts } from './texts';

export function ReportView(): JSX.Element {
  const { language } = useServices();
  const roster = useLiveRoster();
  return <p>{roster === undefined ? texts.noReport[language] : String(roster.checked.roster.keys.length)}</p>;
}
