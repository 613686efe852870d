import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * For a part of a view that goes away by its own buttons: whoever is at one of them goes on from the beginning of the view, and not of the page.
 * @returns for the element of that part, which stands in one that can have the focus
 */
export function useKeptFocus(): RefObject<HTMLDivElement | null> {
  const part = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = part;
    return () => {
      if (current?.contains(document.activeElement))
        current.parentElement?.closest<HTMLElement>('[tabindex]')?.focus();
    };
  }, []);
  return part;
}
