import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Rows beyond the edges of view that are there as well, so that scrolling meets no gap. */
const MARGIN = 8;

/** The rows of a long list that are in the page: those in view and a few around them. */
export interface VirtualRows {
  /** What scrolls. */
  readonly box: RefObject<HTMLDivElement | null>;
  /** What is as tall as all rows together. */
  readonly content: RefObject<HTMLDivElement | null>;
  /** The first row, and the one after the last. */
  readonly first: number;
  readonly end: number;
  /** How many rows fit into view. */
  readonly page: () => number;
  /** Scrolls a row into view, if it is not. */
  readonly reveal: (row: number) => void;
}

/** @param rowHeight of every row, in pixels; the style sheet has the same @param headHeight of what stays above the rows */
export function useVirtualRows(count: number, rowHeight: number, headHeight: number): VirtualRows {
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  // At first no more than may be in view: the others come once these are on the screen.
  const [{ first, end }, setRange] = useState(() => ({
    first: 0,
    end: Math.min(count, Math.ceil(window.innerHeight / rowHeight)),
  }));
  useLayoutEffect(() => {
    if (content.current !== null) content.current.style.height = `${count * rowHeight}px`;
  }, [count, rowHeight]);
  const scrolledTo = useRef(0);
  const isDrawn = useRef(false);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const look = (): void => {
      // While another view is open this one has no size, and some browsers forget how far it was scrolled.
      if (element.clientHeight === 0) return;
      const from = Math.floor(element.scrollTop / rowHeight / MARGIN) * MARGIN - MARGIN;
      const seen = Math.ceil(element.clientHeight / rowHeight);
      const next = { first: Math.max(0, from), end: Math.min(count, from + seen + 3 * MARGIN) };
      setRange((before) => (before.first === next.first && before.end === next.end ? before : next));
    };
    const scrolled = (): void => {
      if (element.clientHeight === 0) return;
      scrolledTo.current = element.scrollTop;
      look();
    };
    const resized = new ResizeObserver(() => {
      if (element.clientHeight > 0 && element.scrollTop === 0 && scrolledTo.current > 0)
        element.scrollTop = scrolledTo.current;
      look();
    });
    const begin = (): void => {
      isDrawn.current = true;
      look();
      resized.observe(element);
    };
    const cancel = isDrawn.current ? null : afterNextFrame(begin);
    if (cancel === null) begin();
    element.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      cancel?.();
      element.removeEventListener('scroll', scrolled);
      resized.disconnect();
    };
  }, [count, rowHeight]);
  const inView = (): number => (box.current?.clientHeight ?? 0) - headHeight;
  const reveal = (row: number): void => {
    const element = box.current;
    if (element === null) return;
    const top = row * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + rowHeight > element.scrollTop + inView()) element.scrollTop = top + rowHeight - inView();
  };
  const page = (): number => Math.max(1, Math.floor(inView() / rowHeight) - 1);
  return { box, content, first, end, page, reveal };
}

/** @returns cancels it */
function afterNextFrame(task: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(task, 0);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/** Puts an element at its row. */
export function useRowPlace(row: number, rowHeight: number): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (element.current !== null) element.current.style.transform = `translateY(${row * rowHeight}px)`;
  }, [row, rowHeight]);
  return element;
}
