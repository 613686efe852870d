/** A set of the API as Office.js numbers it; the test host knows no other major version. */
export type ApiVersion = `1.${number}`;

export type Platform = 'Windows' | 'Mac' | 'web';

/** How Excel looks. */
export type Theme = 'light' | 'dark' | 'high contrast';

/** The Excel that a test runs in. */
export interface Profile {
  readonly platform: Platform;
  /** The newest set that this Excel has. */
  readonly excelApi: ApiVersion;
  /** How a blank cell reaches a custom function. */
  readonly blank: 0 | null | '';
  /** Milliseconds between a request and its execution. */
  readonly latency: number;
  /** The bytes that a request or a reply may have. */
  readonly payloadLimit: number;
  /** The language of Excel's menus. */
  readonly language: string;
  readonly theme: Theme;
}

/** The oldest set that the manifest asks for, and the newest that the npm release of Office.js knows. */
export const OLDEST_API = '1.12';
export const NEWEST_API = '1.15';

const MEGABYTE = 1024 * 1024;

/** A profile reaches the page of a browser as JSON, which has no infinity. */
const NO_LIMIT = Number.MAX_SAFE_INTEGER;

const defaults: Readonly<Record<Platform, Profile>> = {
  Windows: {
    platform: 'Windows',
    excelApi: OLDEST_API,
    blank: 0,
    latency: 0,
    payloadLimit: NO_LIMIT,
    language: 'nl-NL',
    theme: 'light',
  },
  Mac: {
    platform: 'Mac',
    excelApi: OLDEST_API,
    blank: null,
    latency: 0,
    payloadLimit: NO_LIMIT,
    language: 'nl-NL',
    theme: 'light',
  },
  web: {
    platform: 'web',
    excelApi: NEWEST_API,
    blank: '',
    latency: 0,
    payloadLimit: 5 * MEGABYTE,
    language: 'nl-NL',
    theme: 'light',
  },
};

/**
 * The Excel of a platform, with what a test wants otherwise. Which platform hands which blank to functions is not documented:
 * the defaults differ so that a test over all platforms meets each kind.
 */
export function profileOf(platform: Platform, changes: Partial<Omit<Profile, 'platform'>> = {}): Profile {
  return { ...defaults[platform], ...changes };
}

/** One profile for each platform and each end of the range of sets. */
export const PROFILES: readonly Profile[] = (['Windows', 'Mac', 'web'] as const).flatMap((platform) =>
  ([OLDEST_API, NEWEST_API] as const).map((excelApi) => profileOf(platform, { excelApi })),
);

export function hasApi({ excelApi }: Profile, since: ApiVersion): boolean {
  return minor(since) <= minor(excelApi);
}

function minor(version: ApiVersion): number {
  return Number(version.slice(2));
}

/** The requirement sets of a profile by name, as Excel tells Office.js. */
export function requirementSets(profile: Profile): Readonly<Record<string, string>> {
  return {
    ExcelApi: profile.excelApi,
    CustomFunctions: '1.9',
    CustomFunctionsRuntime: hasRichData(profile) ? '1.4' : '1.3',
    SharedRuntime: '1.1',
    AddinCommands: '1.1',
    RibbonApi: '1.1',
    Settings: '1.1',
    ...(profile.platform === 'web'
      ? { ExcelApiOnline: '1.1' }
      : { DelayForCellEdit: '1.1', OpenBrowserWindowApi: '1.1' }),
  };
}

/** Whether functions get and give values with properties (CustomFunctionsRuntime 1.4). */
export function hasRichData(profile: Profile): boolean {
  return hasApi(profile, NEWEST_API);
}
