/**
 * Every `resid` names a resource of the right kind, every resource is used, and ids are unique and at most 32 characters long.
 */
import { childElements, named, descendants, placeOf } from './xml.mjs';

const longestId = 32;

const kindByElement = {
  Image: 'Images',
  SourceLocation: 'Urls',
  FunctionFile: 'Urls',
  Runtime: 'Urls',
  LearnMoreUrl: 'Urls',
  Description: 'LongStrings',
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Namespace: 'ShortStrings',
};

export function checkResources(root) {
  const resources = named(root, 'Resources').flatMap(childElements).flatMap(childElements);
  const references = descendants(root).filter((element) => element.hasAttribute('resid'));
  const problems = [];
  const byId = new Map();
  for (const resource of resources) {
    const id = resource.getAttribute('id') ?? '';
    if (id.length === 0 || id.length > longestId) {
      problems.push(`${placeOf(resource)}: id "${id}" must have 1 to ${longestId} characters.`);
    }
    if (byId.has(id)) problems.push(`${placeOf(resource)}: id "${id}" is used twice.`);
    byId.set(id, resource);
  }
  for (const reference of references) {
    const id = reference.getAttribute('resid');
    const resource = byId.get(id);
    if (!resource) problems.push(`${placeOf(reference)}: no resource "${id}".`);
    else if (resource.parentNode.localName !== kindByElement[reference.localName]) {
      problems.push(
        `${placeOf(reference)}: resource "${id}" must be one of ${kindByElement[reference.localName]}, not of ${resource.parentNode.localName}.`,
      );
    }
  }
  const used = new Set(references.map((reference) => reference.getAttribute('resid')));
  for (const [id, resource] of byId) {
    if (!used.has(id)) problems.push(`${placeOf(resource)}: nothing uses resource "${id}".`);
  }
  return problems;
}

/** The value of a resource in the default language. */
export function resourceValue(root, id) {
  const resource = descendants(root).find((element) => element.getAttribute('id') === id);
  return resource?.getAttribute('DefaultValue') ?? undefined;
}
