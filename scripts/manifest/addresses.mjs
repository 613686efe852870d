/**
 * Every address is https, at one origin and under the page's folder; in a build, each leads to a file of that build.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { descendants, placeOf } from './xml.mjs';

const longestAddress = 2048;

/**
 * @param {string} folder where the served files lie
 * @param {boolean} built whether all files must be there, or only what the repository holds
 */
export function checkAddresses(root, folder, built) {
  const base = baseAddress(root);
  return addresses(root).flatMap(({ element, address }) => {
    const place = placeOf(element);
    if (!URL.canParse(address) || new URL(address).protocol !== 'https:') {
      return [`${place}: "${address}" is not an https address.`];
    }
    if (address.length > longestAddress)
      return [`${place}: the address is longer than ${longestAddress} characters.`];
    const path = pathUnder(base, address);
    if (path === undefined)
      return [`${place}: "${address}" is not under ${base}: all addresses must be in one place.`];
    if (built && !existsSync(join(folder, path))) return [`${place}: no file ${path} in ${folder}.`];
    return [];
  });
}

/** The path of a served file relative to the manifest's base address, or undefined when it lies elsewhere. */
export function localPath(root, address) {
  return pathUnder(baseAddress(root), address);
}

function pathUnder(base, address) {
  return base && address.startsWith(base) && !address.includes('..') ? address.slice(base.length) : undefined;
}

/** The folder of the page that DefaultSettings names. */
function baseAddress(root) {
  const page = descendants(root).find(
    (element) => element.localName === 'SourceLocation' && element.hasAttribute('DefaultValue'),
  );
  return page?.getAttribute('DefaultValue').replace(/[^/]*$/, '');
}

function addresses(root) {
  const found = [];
  for (const element of descendants(root)) {
    for (const name of ['DefaultValue', 'Value', 'Url', 'ResourcesUrl']) {
      const address = element.getAttribute(name);
      if (address && (isAddressElement(element) || /^[a-z]+:\/\//i.test(address)))
        found.push({ element, address });
    }
    if (element.localName === 'AppDomain') found.push({ element, address: `${element.textContent}/` });
  }
  return found;
}

function isAddressElement(element) {
  const name = element.localName === 'Override' ? element.parentNode.localName : element.localName;
  return [
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'SourceLocation',
    'Image',
    'Url',
    'ExtendedOverrides',
  ].includes(name);
}
