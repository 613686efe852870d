/**
 * Every icon is a PNG file of the size that its place asks for, and every command has the sizes that Excel requires.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { localPath } from './addresses.mjs';
import { resourceValue } from './resources.mjs';
import { childElements, named, placeOf } from './xml.mjs';

const requiredSizes = [16, 32, 80];
const pngSignature = '89504e470d0a1a0a';

export function checkIcons(root, folder) {
  return [
    ...named(root, 'IconUrl').flatMap((icon) =>
      checkFile(root, folder, icon, icon.getAttribute('DefaultValue'), 32),
    ),
    ...named(root, 'HighResolutionIconUrl').flatMap((icon) =>
      checkFile(root, folder, icon, icon.getAttribute('DefaultValue'), 64),
    ),
    ...named(root, 'Icon').flatMap((icon) => checkCommandIcon(root, folder, icon)),
  ];
}

function checkCommandIcon(root, folder, icon) {
  const images = childElements(icon);
  const sizes = images.map((image) => Number(image.getAttribute('size')));
  const missing = requiredSizes.filter((size) => !sizes.includes(size));
  return [
    ...missing.map((size) => `${placeOf(icon)}: no image of ${size} pixels.`),
    ...images.flatMap((image, index) =>
      checkFile(root, folder, image, resourceValue(root, image.getAttribute('resid')), sizes[index]),
    ),
  ];
}

function checkFile(root, folder, element, address, size) {
  const path = address && localPath(root, address);
  if (!path) return [];
  const file = join(folder, path);
  if (!existsSync(file)) return [`${placeOf(element)}: no icon file ${path}.`];
  const bytes = readFileSync(file);
  if (bytes.subarray(0, 8).toString('hex') !== pngSignature)
    return [`${placeOf(element)}: ${path} is not a PNG file.`];
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  if (width === size && height === size) return [];
  return [`${placeOf(element)}: ${path} is ${width} × ${height} pixels, but must be ${size} × ${size}.`];
}
