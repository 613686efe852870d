export const documentFiles: Record<string, string>;
export function makeDocumentPages(files?: Record<string, string>): Record<string, string>;
