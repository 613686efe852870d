export const functionsSource: string;
export const dutchTexts: string;
export function makeFunctionsJson(
  source?: string,
  translations?: string,
): Promise<Record<'functions.json' | 'functions.nl.json', string>>;
