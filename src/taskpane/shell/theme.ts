/** Excel's own theme may be dark where the system's is light: then the page follows Excel. Where Excel does not say, it follows the system. */
export function followTheme(): void {
  const background = rgbOf(excelBackground());
  if (background === null) return;
  const [red, green, blue] = background;
  const isDark = (red * 299 + green * 587 + blue * 114) / 1000 < 128;
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
}

/** Some hosts have no theme, or throw when they are asked; the types know of neither. */
function excelBackground(): unknown {
  try {
    return (Office.context.officeTheme as Office.OfficeTheme | undefined)?.bodyBackgroundColor;
  } catch {
    return null;
  }
}

/** The parts of a colour such as #1F1F1F. */
function rgbOf(colour: unknown): readonly [number, number, number] | null {
  if (typeof colour !== 'string' || !/^#[0-9a-f]{6}$/iu.test(colour)) return null;
  const part = (from: number): number => Number.parseInt(colour.slice(from, from + 2), 16);
  return [part(1), part(3), part(5)];
}
