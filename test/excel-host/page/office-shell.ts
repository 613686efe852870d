/**
 * What Office.js meets around its bridge, before and beside it: on Windows and Mac an object of the window
 * (`window.external`), on the web a parent window that it exchanges messages with.
 */
import { isJsonObject, type Json } from '../json';
import { requirementSets, type Profile, type Theme } from '../profile';

/** The parts of an Excel that the shell needs. */
export interface ShellSource {
  readonly profile: Profile;
  readonly workbook: { readonly fileName: string; readonly settings: Map<string, Json> };
  readonly faults: string[];
  /** Takes the addresses of pages that the add-in opens in the user's browser. */
  readonly openedPages: string[];
}

/** Excel's number for itself, on the desktop and on the web. */
const DESKTOP_APP = 1;
const WEB_APP = 16;

/** A pane that is shown, of an add-in with a shared runtime for custom functions. */
const TASK_PANE = 2;
const READ_WRITE = 1;
const OPENED = 1;

/** The number of `Office.context.ui.openBrowserWindow`. */
const OPEN_BROWSER_WINDOW = 102;

const BUNDLES = { Windows: 'Win32|16.01', Mac: 'Mac|16.00', web: 'Web|16.00' } as const;

/** By which Office.js chooses its bundle: host, platform, version, language; 3 is a shared runtime with custom functions. */
export function hostInfo({ platform, language }: Profile): string {
  return `Excel|${BUNDLES[platform]}|${language}|telemetry||disableLogging|3`;
}

/** Document settings as the older API of Office.js reads and writes them: JSON texts by name. */
class StoredSettings {
  private readonly seen = new Set<string>();

  constructor(private readonly settings: Map<string, Json>) {}

  read(): (readonly [key: string, text: string])[] {
    return [...this.settings].map(([key, value]) => {
      this.seen.add(key);
      return [key, JSON.stringify(value)] as const;
    });
  }

  /** Writes all settings; one that was read and is no longer there has been removed. */
  write(entries: readonly (readonly [key: string, text: string])[]): void {
    const keys = new Set(entries.map(([key]) => key));
    for (const key of this.seen) if (!keys.has(key)) this.settings.delete(key);
    for (const [key, text] of entries) {
      this.seen.add(key);
      this.settings.set(key, JSON.parse(text) as Json);
    }
  }
}

/** The colours that Office.js hands to add-ins as `officeTheme`; on the web this release of it has none. */
const THEMES: Readonly<Record<Theme, object>> = {
  light: themeOf(0xffffff, 0x262626, 0xf3f2f1, 0x262626),
  dark: themeOf(0x262626, 0xffffff, 0x0a0a0a, 0xffffff),
  'high contrast': themeOf(0x000000, 0xffffff, 0x000000, 0xffffff),
};

function themeOf(
  bodyBackgroundColor: number,
  bodyForegroundColor: number,
  controlBackgroundColor: number,
  controlForegroundColor: number,
): object {
  return { bodyBackgroundColor, bodyForegroundColor, controlBackgroundColor, controlForegroundColor };
}

type Done = (status: number) => void;

/** The object that Office.js looks for on Windows and Mac. */
export function externalFor({ profile, workbook, faults, openedPages }: ShellSource): object {
  const settings = new StoredSettings(workbook.settings);
  const context = {
    GetActivationMode: () => OPENED,
    GetAppCapabilities: () => READ_WRITE,
    GetAppDataLocale: () => profile.language,
    GetAppType: () => DESKTOP_APP,
    GetAppUILocale: () => profile.language,
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetDocUrl: () => workbook.fileName,
    GetHostFullVersion: () => '16.0.0.0',
    GetInitialDisplayMode: () => TASK_PANE,
    GetOfficeThemeInfo: () => JSON.stringify(THEMES[profile.theme]),
    GetInstanceId: () => 'test-instance',
    GetSolutionRef: () => 'test-solution',
    GetSolutionToken: () => '',
    GetSupportedMatrix: () => JSON.stringify(requirementSets(profile)),
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        for (const [key, text] of settings.read()) {
          keys.push(key);
          values.push(text);
        }
      },
      Write: (keys: readonly string[], values: readonly string[]) => {
        settings.write(keys.map((key, index) => [key, values[index] ?? 'null']));
      },
    }),
  };
  return {
    GetContext: () => context,
    GetHostInfo: () => hostInfo(profile),
    GetLoggingAllowed: () => false,
    Execute: (id: number, parameters: readonly unknown[], done: Done) => {
      if (id !== OPEN_BROWSER_WINDOW) {
        faults.push(`The test host does not model call ${id} of the common API (Office.context.document).`);
        return;
      }
      openedPages.push(String(parameters[1]));
      done(0);
    },
    RegisterEvent: (_id: number, _target: string, _handler: unknown, done: Done) => {
      done(0);
    },
    UnregisterEvent: (_id: number, _target: string, done: Done) => {
      done(0);
    },
  };
}

/** The conversation that an add-in on the web begins with. */
const CONVERSATION = 'test-conversation';
const APP_ID = 'test-solution';

/** What Office.js finds behind the address of its page on the web; the parent must be of the page's own origin. */
export function webFragment(origin: string): string {
  return `#&_xdm_Info=${CONVERSATION}|${APP_ID}|${origin}/excel`;
}

/** A message that Office.js posted to its parent. */
export interface WebRequest {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

/** Answers what Office.js asks of its parent window on the web. */
export class WebParent {
  private readonly settings: StoredSettings;

  constructor(
    private readonly source: ShellSource,
    private readonly origin: string,
  ) {
    this.settings = new StoredSettings(source.workbook.settings);
  }

  /** @returns the text to send back as a message, or null for what needs no answer */
  answer(text: string): string | null {
    const request = JSON.parse(text) as WebRequest;
    if (request._messageType !== 0) return null;
    return JSON.stringify({
      _messageType: 1,
      _actionName: request._actionName,
      _conversationId: request._conversationId,
      _correlationId: request._correlationId,
      _origin: this.origin,
      _data: this.dataFor(request),
      _errorCode: 0,
      _responseType: 0,
      _serializerVersion: 1,
    });
  }

  private dataFor({ _actionName: action, _data: data }: WebRequest): unknown {
    if (action === 'ContextActivationManager_getAppContextAsync') return this.appContext();
    if (action !== 'executeMethod') return { Error: 0 };
    const saved =
      isJsonObject(data) && isJsonObject(data.DdaSettingsMethod) ? data.DdaSettingsMethod.Properties : null;
    if (Array.isArray(saved)) this.settings.write(saved as [string, string][]);
    else
      this.source.faults.push(
        'The test host does not model the common API (Office.context.document) on the web.',
      );
    return { Error: 0, Version: 1 };
  }

  private appContext(): object {
    const { profile, workbook } = this.source;
    return {
      _id: APP_ID,
      _appName: WEB_APP,
      _appVersion: 16,
      _appUILocale: profile.language,
      _dataLocale: profile.language,
      _docUrl: workbook.fileName,
      _clientMode: READ_WRITE,
      _settings: this.settings.read(),
      _reason: OPENED,
      _osfControlType: 1,
      _eToken: '',
      _appInstanceId: 'test-instance',
      _requirementMatrix: JSON.stringify(requirementSets(profile)),
      _hostFullVersion: '16.0.0.0',
      _initialDisplayMode: TASK_PANE,
      _featureGates: {},
    };
  }
}
