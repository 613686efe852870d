/** The parts of an Office file and the relationships between them. */
import { WorkbookReadError } from './xlsx-error';
import { XmlScanner, decodeXml } from './xlsx-xml';
import { ZipArchive } from './xlsx-zip';

export interface Relationship {
  readonly id: string;
  /** The last word of the relationship's type: 'worksheet', 'sharedStrings'; the same in both variants of the standard. */
  readonly type: string;
  /** The path of the part that it leads to. */
  readonly target: string;
}

export class OfficePackage {
  readonly #archive: ZipArchive;

  constructor(bytes: Uint8Array) {
    this.#archive = new ZipArchive(bytes);
  }

  /** The XML of a part that must be there. */
  xml(part: string): string {
    const bytes = this.#archive.read(part);
    if (bytes === undefined) throw new WorkbookReadError('damaged', `no part ${part}`);
    return decodeXml(bytes, part);
  }

  /** The relationships of a part; those of the whole package for ''. None where their file is absent. */
  relationshipsOf(part: string): Relationship[] {
    const [folder, file] = splitPath(part);
    const path = `${folder}_rels/${file}.rels`;
    if (!this.#archive.has(path)) return [];
    const scanner = new XmlScanner(this.xml(path));
    const relationships: Relationship[] = [];
    while (scanner.next()) {
      if (!scanner.opens('Relationship') || scanner.attribute('TargetMode') === 'External') continue;
      const type = scanner.attribute('Type') ?? '';
      relationships.push({
        id: scanner.attribute('Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: resolvePath(folder, scanner.attribute('Target') ?? ''),
      });
    }
    return relationships;
  }
}

function splitPath(path: string): [folder: string, file: string] {
  const slash = path.lastIndexOf('/') + 1;
  return [path.slice(0, slash), path.slice(slash)];
}

function resolvePath(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps: string[] = [];
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
