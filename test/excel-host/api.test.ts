/** The members of the test host are members of Excel's API: by the published typings, and by Office.js itself. */
import { readTypings } from './api-typings';
import { ExcelHost } from './host';
import { DESCRIPTIONS } from './objects/descriptions';
import type { Description } from './wire/description';
import { openPage } from './page/office-page';
import { profileOf } from './profile';

const typings = readTypings();

/** Services of Office.js itself: no typings tell of them. */
const INTERNAL = [
  'AddinInternalService',
  'AppRuntimePersistenceService',
  'AppRuntimeService',
  'CustomFunctions',
];

const classes: [string, Description<never>][] = Object.entries(DESCRIPTIONS).filter(
  ([name]) => !INTERNAL.includes(name),
);

/** The name that add-ins use for a name of the bridge. */
const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

test('the typings were read', () => {
  expect(typings.get('Worksheet')?.get('charts')).toEqual({ set: 'ExcelApi 1.1', isReadonly: true });
  expect(typings.get('Range')?.get('setDirty')?.set).toBe('ExcelApi 1.9');
  expect(typings.get('Range')?.get('values')?.isReadonly).toBe(false);
});

test.each(classes)(
  '%s has members of the published API, each with its requirement set',
  (name, described) => {
    const typed = typings.get(name);
    const groups = [described.scalars, described.children, described.methods, described.makers];
    const members = groups.flatMap((group = {}) =>
      Object.entries<{ since: string }>(group).map(([member, { since }]): [string, string] => [
        camel(member),
        `ExcelApi ${since}`,
      ]),
    );
    const events = Object.values(described.events ?? {}).map(({ property, since }): [string, string] => [
      property,
      `ExcelApi ${since}`,
    ]);
    const own = [...members, ...events].filter(([member]) => !member.startsWith('_'));
    expect(Object.fromEntries(own)).toEqual(
      Object.fromEntries(own.map(([member]) => [member, typed?.get(member)?.set])),
    );
  },
);

test.each(classes)('%s writes only what the API lets add-ins write', (name, { scalars = {} }) => {
  const typed = typings.get(name);
  const writable = Object.entries(scalars).flatMap(([member, { write }]) =>
    write === undefined ? [] : [camel(member)],
  );
  expect(writable.filter((member) => typed?.get(member)?.isReadonly)).toEqual([]);
});

test('Office.js has every member under the same name on the bridge', async () => {
  const page = await openPage(new ExcelHost(profileOf('Windows')));
  const library = page.Excel as unknown as Record<string, { prototype: Record<string, unknown> }>;
  const missing: string[] = [];
  for (const [name, described] of classes) {
    const prototype = library[name]?.prototype ?? {};
    const names = (list: string): readonly string[] => (prototype[list] ?? []) as string[];
    for (const member of Object.keys(described.scalars ?? {}))
      if (!names('_scalarPropertyOriginalNames').includes(member)) missing.push(`${name}.${member}`);
    for (const member of Object.keys(described.children ?? {}))
      if (!names('_navigationPropertyNames').includes(camel(member))) missing.push(`${name}.${member}`);
    for (const member of Object.keys({ ...described.methods, ...described.makers }))
      if (typeof prototype[camel(member)] !== 'function') missing.push(`${name}.${member}`);
    for (const event of Object.keys(described.events ?? {}))
      if (typeof prototype[`_Register${event}`] !== 'function') missing.push(`${name}.${event}`);
  }
  expect(missing).toEqual([]);
  page.close();
});
