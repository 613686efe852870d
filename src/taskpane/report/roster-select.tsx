import type { JSX } from 'preact';
import { placeName } from '../../records/columns';
import { useRoster, useServices, useText } from '../shell/services';
import { texts } from './texts';

/** Where the workbook has several rosters, such as one for each location: which one is shown, and the others to choose from. */
export function RosterSelect(): JSX.Element | null {
  const text = useText();
  const { roster } = useServices();
  const { place, choices } = useRoster();
  if (place === null || choices.length === 0) return null;
  const follow = (name: string): void => {
    const choice = choices.find((one) => placeName(one.place) === name);
    if (choice !== undefined) void roster.follow(choice.place);
  };
  return (
    <div class="roster-select">
      <label>
        {text(texts.roster)}
        <select
          value={placeName(place)}
          aria-describedby="roster-select-note"
          onChange={({ currentTarget }) => {
            follow(currentTarget.value);
          }}
        >
          {choices.map((one) => (
            <option key={placeName(one.place)} value={placeName(one.place)}>
              {`${placeName(one.place)} · ${titleIn(one.value)}`}
            </option>
          ))}
        </select>
      </label>
      <p class="quiet" id="roster-select-note">
        {text(texts.rosterNote)}
      </p>
    </div>
  );
}

/** What a handle says of its roster, without the digits that tell it from all others. */
function titleIn(handle: string): string {
  const end = handle.lastIndexOf(' · #');
  return end < 0 ? handle : handle.slice(0, end);
}
