import packageFile from '../../package.json';

/** The version of this program. */
export function version(): string {
  return packageFile.version;
}
