/** What a request or a reply may hold. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list that Office.js sent: `Array.isArray` alone forgets that it is readonly. */
export function isJsonList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
