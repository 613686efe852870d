export const helpTexts: string;
export function helpUrl(id: string, language: 'nl' | 'en'): string;
export function makeHelpPages(
  files: Record<'functions.json' | 'functions.nl.json', string>,
  texts?: string,
): Record<string, string>;
export function functionsTable(files: Record<'functions.json' | 'functions.nl.json', string>): string;
