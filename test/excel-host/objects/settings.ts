import { itemNotFound } from '../errors';
import { EVENT } from '../events';
import type { Description } from '../wire/description';
import { orNull } from '../wire/null-object';
import type { SettingTarget, WireObject } from '../wire/types';
import type { WorkbookModel } from '../workbook/workbook';

export const SETTING_COLLECTION: Description<WorkbookModel> = {
  collection: {
    items: ({ settings }) => [...settings.keys()].map(wrap),
    item: (workbook, key) => find(workbook, String(key)),
  },
  methods: { GetCount: { since: '1.4', run: ({ settings }) => settings.size } },
  makers: {
    Add: {
      since: '1.4',
      make: ({ settings }, given, { events }) => {
        const key = given.text(0, 'key');
        settings.set(key, given.json(1));
        events.raiseForDocument(EVENT.settingsChanged);
        return wrap(key);
      },
    },
    GetItemOrNullObject: {
      since: '1.4',
      make: (workbook, given) => orNull(() => find(workbook, given.text(0, 'key'))),
    },
  },
};

function wrap(key: string): WireObject {
  return { type: 'Setting', target: { key } };
}

function find({ settings }: WorkbookModel, key: string): WireObject {
  if (!settings.has(key)) throw itemNotFound(`Setting "${key}"`);
  return wrap(key);
}

export const SETTING: Description<SettingTarget> = {
  identity: { name: '_Id', of: ({ key }) => key },
  scalars: {
    Key: { since: '1.4', read: ({ key }) => key },
    Value: {
      since: '1.4',
      read: ({ key }, { workbook }) => workbook.settings.get(key) ?? null,
      write: ({ key }, value, { workbook, events }) => {
        workbook.settings.set(key, value);
        events.raiseForDocument(EVENT.settingsChanged);
      },
    },
  },
  methods: {
    Delete: {
      since: '1.4',
      run: ({ key }, _given, { workbook, events }) => {
        workbook.settings.delete(key);
        events.raiseForDocument(EVENT.settingsChanged);
      },
    },
  },
};
