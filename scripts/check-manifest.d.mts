export function checkManifest(
  manifest: string,
  surroundings: { folder: string; built: boolean; functions: Record<string, string>; shortcuts?: string },
): string[];
