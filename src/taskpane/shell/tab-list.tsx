import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';

interface Properties<Name extends string> {
  readonly label: string;
  readonly names: readonly Name[];
  readonly chosen: Name;
  readonly choose: (name: Name) => void;
  readonly title: (name: Name) => ComponentChildren;
  /** Ids are `tab-PREFIXNAME` and `view-PREFIXNAME`. */
  readonly prefix?: string;
}

/** Arrow keys move between tabs; only the chosen one is a stop of the tab key. */
export function TabList<Name extends string>({
  label,
  names,
  chosen,
  choose,
  title,
  prefix = '',
}: Properties<Name>): JSX.Element {
  const buttons = useRef(new Map<Name, HTMLButtonElement>());
  const keyDown = (event: KeyboardEvent): void => {
    const at = names.indexOf(chosen);
    const target: Partial<Record<string, number>> = {
      ArrowRight: (at + 1) % names.length,
      ArrowLeft: (at + names.length - 1) % names.length,
      Home: 0,
      End: names.length - 1,
    };
    const next = names[target[event.key] ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    choose(next);
    buttons.current.get(next)?.focus();
  };
  return (
    <div role="tablist" aria-label={label} onKeyDown={keyDown}>
      {names.map((each) => (
        <button
          key={each}
          ref={(element) => {
            if (element) buttons.current.set(each, element);
          }}
          id={`tab-${prefix}${each}`}
          type="button"
          role="tab"
          aria-selected={each === chosen}
          aria-controls={`view-${prefix}${each}`}
          tabIndex={each === chosen ? 0 : -1}
          onClick={() => {
            choose(each);
          }}
        >
          {title(each)}
        </button>
      ))}
    </div>
  );
}
