/**
 * Each element has its required children, in the schema's order, and no others.
 *
 * Follows the XML schemas of task pane manifests, for the elements we use; anything else is reported as unknown, so that a new
 * element brings its line here. Excel refuses a manifest whose elements are in another order.
 */
import { childElements, kindOf, namespaces, placeOf } from './xml.mjs';

const once = '1';
const optional = '?';
const some = '+';
const any = '*';

/** Element (or element:kind) in a namespace → its children in order. An element without a line has no children. */
const children = {
  app: {
    'OfficeApp:TaskPaneApp': {
      Id: once,
      Version: once,
      ProviderName: once,
      DefaultLocale: once,
      DisplayName: once,
      Description: once,
      IconUrl: once,
      HighResolutionIconUrl: once,
      SupportUrl: optional,
      AppDomains: optional,
      Hosts: once,
      Requirements: once,
      DefaultSettings: once,
      Permissions: once,
      VersionOverrides: once,
      ExtendedOverrides: optional,
    },
    DisplayName: { Override: any },
    Description: { Override: any },
    IconUrl: { Override: any },
    HighResolutionIconUrl: { Override: any },
    SupportUrl: { Override: any },
    AppDomains: { AppDomain: some },
    Hosts: { Host: some },
    Requirements: { Sets: once },
    Sets: { Set: some },
    DefaultSettings: { SourceLocation: once },
    SourceLocation: { Override: any },
  },
  overrides: {
    'VersionOverrides:VersionOverridesV1_0': {
      Description: optional,
      Requirements: optional,
      Hosts: once,
      Resources: once,
    },
    Hosts: { Host: some },
    'Host:Workbook': { Runtimes: once, AllFormFactors: once, DesktopFormFactor: once },
    Runtimes: { Runtime: once },
    AllFormFactors: { ExtensionPoint: once },
    DesktopFormFactor: { GetStarted: optional, FunctionFile: optional, ExtensionPoint: some },
    GetStarted: { Title: once, Description: once, LearnMoreUrl: once },
    'ExtensionPoint:CustomFunctions': { Script: once, Page: once, Metadata: once, Namespace: optional },
    Script: { SourceLocation: once },
    Page: { SourceLocation: once },
    Metadata: { SourceLocation: once },
    'ExtensionPoint:PrimaryCommandSurface': { OfficeTab: any, CustomTab: any },
    OfficeTab: { Group: some },
    CustomTab: { Group: some, Label: once },
    Group: { Label: once, Icon: once, Control: some },
    'Control:Button': { Label: once, Supertip: once, Icon: once, Action: once },
    Supertip: { Title: once, Description: once },
    Icon: { Image: some },
    'Action:ShowTaskpane': { TaskpaneId: optional, SourceLocation: once, Title: optional },
    'Action:ExecuteFunction': { FunctionName: once },
    Resources: { Images: once, Urls: once, ShortStrings: once, LongStrings: once },
  },
  basic: {
    Images: { Image: some },
    Urls: { Url: some },
    ShortStrings: { String: some },
    LongStrings: { String: some },
    Url: { Override: any },
    String: { Override: any },
  },
};

/** Children that live in another namespace than their parent. */
const foreignChildren = {
  VersionOverrides: namespaces.overrides,
  Images: namespaces.basic,
  Image: namespaces.basic,
  Urls: namespaces.basic,
  ShortStrings: namespaces.basic,
  LongStrings: namespaces.basic,
};

/** Elements that come in kinds: without one, or with one we do not know, Excel cannot read them. */
const withKinds = ['OfficeApp', 'VersionOverrides', 'ExtensionPoint', 'Control', 'Action'];

export function checkShape(root) {
  if (root.localName !== 'OfficeApp' || root.namespaceURI !== namespaces.app) {
    return [`The root element must be OfficeApp in ${namespaces.app}.`];
  }
  return checkElement(root);
}

function checkElement(element) {
  const space = Object.keys(namespaces).find((key) => namespaces[key] === element.namespaceURI);
  const kind = kindOf(element);
  const expected = children[space]?.[kind ? `${element.localName}:${kind}` : element.localName];
  if (!expected && (kind || withKinds.includes(element.localName))) {
    return [`${placeOf(element)}: unknown kind "${kind ?? ''}" of ${element.localName}.`];
  }
  const found = childElements(element);
  const problems = checkChildren(element, found, expected ?? {});
  return [...problems, ...found.flatMap(checkElement)];
}

function checkChildren(parent, found, expected) {
  const place = placeOf(parent);
  const order = Object.keys(expected);
  const problems = [];
  let furthest = 0;
  for (const child of found) {
    const position = order.indexOf(child.localName);
    if (position < 0)
      problems.push(`${placeOf(child)}: ${child.localName} does not belong in ${parent.localName}.`);
    else if (position < furthest)
      problems.push(`${placeOf(child)}: ${child.localName} must come before ${order[furthest]}.`);
    else furthest = position;
    if (child.namespaceURI !== (foreignChildren[child.localName] ?? parent.namespaceURI)) {
      problems.push(`${placeOf(child)}: wrong namespace ${child.namespaceURI}.`);
    }
  }
  for (const [name, times] of Object.entries(expected)) {
    const count = found.filter((child) => child.localName === name).length;
    if (count === 0 && (times === once || times === some)) problems.push(`${place}: ${name} is missing.`);
    if (count > 1 && (times === once || times === optional))
      problems.push(`${place}: more than one ${name}.`);
  }
  return problems;
}
