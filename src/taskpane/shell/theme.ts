/** Excel's own theme may be dark where the system's is light: then the page follows Excel. */
export function followTheme(theme: Office.OfficeTheme | undefined): void {
  const background = rgbOf(theme?.bodyBackgroundColor ?? '');
  if (background === null) return;
  const [red, green, blue] = background;
  const isDark = (red * 299 + green * 587 + blue * 114) / 1000 < 128;
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
}

/** The parts of a colour such as #1F1F1F. */
function rgbOf(colour: string): readonly [number, number, number] | null {
  if (!/^#[0-9a-f]{6}$/iu.test(colour)) return null;
  const part = (from: number): number => Number.parseInt(colour.slice(from, from + 2), 16);
  return [part(1), part(3), part(5)];
}
