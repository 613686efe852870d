/** What Office.js itself asks of Excel, behind the public API. */
import { EVENT } from '../events';
import type { Description } from '../wire/description';
import type { WorkbookModel } from '../workbook/workbook';

export const ADDIN_INTERNAL_SERVICE: Description<WorkbookModel> = {
  methods: {
    NotifyActionHandlerReady: {
      since: '1.1',
      run: (_workbook, _given, session) => {
        session.takesActions = true;
      },
    },
  },
};

/** Features of custom functions that Office.js asks for by number: results in slices, and shorter waits between them. */
const FEATURES = [1, 2];

export const CUSTOM_FUNCTIONS: Description<WorkbookModel> = {
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: {
      since: '1.1',
      run: (_workbook, _given, { functions }) => {
        functions.ready();
      },
    },
    _GetEnabledFeatures: { since: '1.1', run: () => FEATURES },
    SetInvocationArrayResults: {
      since: '1.1',
      run: (_workbook, given, session) => {
        session.settle();
        session.calculator.answered(given.json(0));
      },
    },
  },
};

/** Office.js's words for an add-in that runs without its pane, and with it. */
const BACKGROUND = 'Background';
const VISIBLE = 'Visible';

export const APP_RUNTIME_SERVICE: Description<WorkbookModel> = {
  methods: {
    SetAppRuntimeState: {
      since: '1.1',
      run: (_workbook, given, session) => {
        session.isPaneShown = given.word(0, 'state', [BACKGROUND, VISIBLE]) === VISIBLE;
        const visibility = session.isPaneShown ? VISIBLE : 'Hidden';
        session.events.raiseForDocument(EVENT.paneShown, { visibility });
      },
    },
    GetAppRuntimeState: {
      since: '1.1',
      run: (_workbook, _given, { isPaneShown }) => (isPaneShown ? VISIBLE : BACKGROUND),
    },
  },
};

export const APP_RUNTIME_PERSISTENCE_SERVICE: Description<WorkbookModel> = {
  methods: {
    SetAppRuntimeStartState: {
      since: '1.1',
      run: (_workbook, given, session) => {
        session.startsWithDocument = given.text(0, 'state') === BACKGROUND;
      },
    },
    GetAppRuntimeStartState: {
      since: '1.1',
      run: (_workbook, _given, { startsWithDocument }) => (startsWithDocument ? BACKGROUND : 'Inactive'),
    },
  },
};
