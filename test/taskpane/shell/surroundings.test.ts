/** Excels that say less of themselves than the typings promise: the pane opens all the same. */
import { firstLanguage } from '../../../src/taskpane/shell/language';
import { followTheme } from '../../../src/taskpane/shell/theme';

const NAMES = ['Office', 'document', 'navigator'] as const;
const before = NAMES.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);

afterEach(() => {
  for (const [name, descriptor] of before) {
    if (descriptor === undefined) Reflect.deleteProperty(globalThis, name);
    else Object.defineProperty(globalThis, name, descriptor);
  }
});

function enter(context: object): { readonly theme?: string } {
  const dataset: { theme?: string } = {};
  const globals = {
    Office: { context },
    document: { documentElement: { dataset } },
    navigator: { language: 'nl-BE' },
  };
  for (const [name, value] of Object.entries(globals))
    Object.defineProperty(globalThis, name, { value, configurable: true });
  return dataset;
}

function refuses(name: string): object {
  return Object.defineProperty({}, name, {
    get: () => {
      throw new Error('Not implemented.');
    },
  });
}

test.each([
  ['has none', {}],
  ['throws', refuses('officeTheme')],
  ['has no colour', { officeTheme: {} }],
  ['has a colour by name', { officeTheme: { bodyBackgroundColor: 'white' } }],
])('without a theme of Excel (it %s), the page follows the system', (_what, context) => {
  const dataset = enter(context);
  followTheme();
  expect(dataset.theme).toBeUndefined();
});

test('a dark Excel makes the page dark', () => {
  const dataset = enter({ officeTheme: { bodyBackgroundColor: '#1F1F1F' } });
  followTheme();
  expect(dataset.theme).toBe('dark');
});

test.each([
  ['is not there', {}, 'nl'],
  ['throws', refuses('displayLanguage'), 'nl'],
  ['is empty', { displayLanguage: '' }, 'nl'],
  ['is English', { displayLanguage: 'en-GB' }, 'en'],
])('a display language that %s', (_what, context, language) => {
  enter(context);
  expect(firstLanguage(true)).toBe(language);
});
