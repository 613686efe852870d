/**
 * Texts fit their limits and have a Dutch version; identity, version and language have the form that Excel expects.
 */
import { childElements, named, placeOf } from './xml.mjs';

const dutch = 'nl-NL';
const shortText = 125;
const longText = 250;

const limits = {
  DisplayName: shortText,
  Description: longText,
  ShortStrings: shortText,
  LongStrings: longText,
};

const forms = {
  Id: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  // Stores and the admin centre refuse versions below 1.
  Version: /^[1-9]\d{0,4}(\.\d{1,5}){1,3}$/,
  DefaultLocale: /^en-US$/,
  Permissions: /^(Restricted|ReadDocument|ReadAllDocument|WriteDocument|ReadWriteDocument)$/,
};

export function checkTexts(root) {
  const problems = [];
  for (const element of childElements(root)) {
    const form = forms[element.localName];
    if (form && !form.test(element.textContent)) {
      problems.push(`${placeOf(element)}: "${element.textContent}" is not a valid ${element.localName}.`);
    }
    if (limits[element.localName]) problems.push(...checkText(element, limits[element.localName]));
  }
  for (const text of named(root, 'String'))
    problems.push(...checkText(text, limits[text.parentNode.localName]));
  return problems;
}

function checkText(element, longest) {
  const overrides = childElements(element);
  const problems = [];
  if (!overrides.some((override) => override.getAttribute('Locale') === dutch)) {
    problems.push(`${placeOf(element)}: no ${dutch} text.`);
  }
  const values = [
    element.getAttribute('DefaultValue'),
    ...overrides.map((override) => override.getAttribute('Value')),
  ];
  for (const value of values) {
    if (!value || value.length > longest) {
      problems.push(
        `${placeOf(element)}: a text must have 1 to ${longest} characters, not ${value?.length ?? 0}.`,
      );
    }
  }
  return problems;
}
