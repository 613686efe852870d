/** Reads a manifest; the few ways in which the checks walk through it. */
import { DOMParser } from '@xmldom/xmldom';

export const namespaces = {
  app: 'http://schemas.microsoft.com/office/appforoffice/1.1',
  overrides: 'http://schemas.microsoft.com/office/taskpaneappversionoverrides',
  basic: 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
  instance: 'http://www.w3.org/2001/XMLSchema-instance',
};

/** The root element; throws with the parser's message when the text is not well-formed, warnings included. */
export function parseManifest(text) {
  const onError = (level, message) => {
    throw new Error(`not well-formed XML (${level}): ${message}`);
  };
  return new DOMParser({ onError }).parseFromString(text, 'text/xml').documentElement;
}

export function childElements(element) {
  return Array.from(element.childNodes).filter((node) => node.nodeType === node.ELEMENT_NODE);
}

export function descendants(element) {
  return childElements(element).flatMap((child) => [child, ...descendants(child)]);
}

/** All elements with this name, whatever their namespace. */
export function named(root, name) {
  return descendants(root).filter((element) => element.localName === name);
}

/** The kind of an element that has several: `Button` for `<Control xsi:type="Button">`. */
export function kindOf(element) {
  return element.getAttributeNS(namespaces.instance, 'type') ?? undefined;
}

/** Where a reader finds the element, for example OfficeApp/Hosts/Host (line 20). */
export function placeOf(element) {
  const names = [];
  for (let node = element; node?.nodeType === node.ELEMENT_NODE; node = node.parentNode)
    names.unshift(node.nodeName);
  return `${names.join('/')} (line ${element.lineNumber})`;
}
