/** Text in .xlsx files: the shared strings, and the runs of rich text that shared and inline strings have in common. */
import { XmlScanner } from './xlsx-xml';

/** The shared strings, in order; cells point at them by number. */
export function readSharedStrings(xml: string): string[] {
  const scanner = new XmlScanner(xml);
  const strings: string[] = [];
  while (scanner.next()) {
    if (scanner.opens('si')) strings.push(readRichText(scanner));
  }
  return strings;
}

/** The joined text of the element that has just opened, without its reading aids (phonetic runs). */
export function readRichText(scanner: XmlScanner): string {
  const depth = scanner.depth;
  let text = '';
  while (scanner.nextWithin(depth)) {
    if (scanner.opens('rPh')) scanner.skip();
    else if (scanner.opens('t')) text += unescapeText(scanner.innerText());
  }
  return text;
}

/** Office writes characters that XML lacks, and an underscore that would look like one, as `_x000D_`. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
