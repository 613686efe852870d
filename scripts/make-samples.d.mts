/** @returns the contents of each file by its name */
export function makeSamples(): Record<string, string>;
