/** What the browser of this computer keeps for the add-in; null where there is nothing, or storage is forbidden, as in a frame of another site. */
export function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a text in the browser of this computer. Where storage is forbidden or full, it lasts as long as the pane. */
export function store(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // Nothing that the user has to do anything about.
  }
}
