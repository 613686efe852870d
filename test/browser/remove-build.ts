/** What jest runs after the last test of this folder. */
import { rmSync } from 'node:fs';
import { builtPath } from './built';

export default function removeBuild(): void {
  rmSync(builtPath(), { recursive: true });
}
