import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder for the files that the tests of one file need: made before them, gone after them. */
export class OwnFolder {
  private made = '';

  constructor() {
    beforeAll(() => {
      this.made = mkdtempSync(join(tmpdir(), 'training-rules-'));
    });
    afterAll(() => {
      rmSync(this.made, { recursive: true });
    });
  }

  get path(): string {
    return this.made;
  }

  /** Puts a file there, in a folder of its own where its name says so. @returns its path */
  readonly file = (name: string, content: string | Uint8Array): string => {
    const path = join(this.made, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  };
}
