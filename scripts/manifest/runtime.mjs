/**
 * Functions, pane and ribbon share one long-lived runtime on one page, functions have bare names, and Excel is asked for the
 * requirement sets that we build on.
 */
import { resourceValue } from './resources.mjs';
import { kindOf, named, placeOf } from './xml.mjs';

const requirementSets = { SharedRuntime: '1.1', CustomFunctionsRuntime: '1.3', ExcelApi: '1.12' };

export function checkRuntime(root) {
  return [...checkRequirementSets(root), ...checkHosts(root), ...checkOnePage(root), ...checkBareNames(root)];
}

function checkRequirementSets(root) {
  const found = new Map(
    named(root, 'Set').map((set) => [set.getAttribute('Name'), set.getAttribute('MinVersion')]),
  );
  const missing = Object.entries(requirementSets)
    .filter(([name, version]) => found.get(name) !== version)
    .map(
      ([name, version]) =>
        `Requirement set ${name} ${version} is missing (found ${found.get(name) ?? 'none'}).`,
    );
  const unknown = [...found.keys()].filter((name) => !(name in requirementSets));
  return [
    ...missing,
    ...unknown.map((name) => `Requirement set ${name} keeps Excel versions out that could run us.`),
  ];
}

function checkHosts(root) {
  const hosts = named(root, 'Host').map((host) => host.getAttribute('Name') ?? kindOf(host));
  return hosts.length === 2 && hosts.every((host) => host === 'Workbook')
    ? []
    : [`The only host must be Workbook, in Hosts and in VersionOverrides; found ${hosts.join(', ')}.`];
}

function checkOnePage(root) {
  const [runtime] = named(root, 'Runtime');
  if (!runtime) return [];
  const problems = [];
  if (runtime.getAttribute('lifetime') !== 'long') {
    problems.push(`${placeOf(runtime)}: lifetime must be long, or functions stop when the pane closes.`);
  }
  const page = runtime.getAttribute('resid');
  const sharing = [
    ...named(root, 'FunctionFile'),
    ...named(root, 'SourceLocation').filter(
      (element) => element.parentNode.localName === 'Page' || element.parentNode.localName === 'Action',
    ),
  ];
  for (const element of sharing) {
    if (element.getAttribute('resid') !== page) {
      problems.push(
        `${placeOf(element)}: must be "${page}" as in Runtime, or the shared runtime does not load.`,
      );
    }
  }
  const [start] = named(root, 'DefaultSettings').flatMap((settings) => named(settings, 'SourceLocation'));
  if (start?.getAttribute('DefaultValue') !== resourceValue(root, page)) {
    problems.push('DefaultSettings must open the page of the shared runtime.');
  }
  return problems;
}

function checkBareNames(root) {
  return named(root, 'Namespace').map(
    (element) => `${placeOf(element)}: a namespace would change every function's name.`,
  );
}
