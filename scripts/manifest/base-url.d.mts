export const developmentUrl: string;
export function withBaseUrl(manifest: string, baseUrl?: string): string;
