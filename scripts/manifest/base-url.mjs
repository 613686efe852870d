/** Where the add-in is served from while developing; the address in the repository's manifest.xml. */
export const developmentUrl = 'https://localhost:3000';

/**
 * A manifest or another text with every address moved to `baseUrl`.
 * @param {string} manifest
 * @param {string | undefined} baseUrl
 */
export function withBaseUrl(manifest, baseUrl = developmentUrl) {
  const target = baseUrl.replace(/\/+$/, '');
  if (!URL.canParse(target) || new URL(target).protocol !== 'https:' || /["<>&?#\s]/.test(target)) {
    throw new Error(`ADDIN_BASE_URL must be an https address without a query, but is "${baseUrl}".`);
  }
  return manifest.replaceAll(developmentUrl, target);
}
