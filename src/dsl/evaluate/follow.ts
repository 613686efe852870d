/**
 * Has what was taken from the roster taken again whenever a setting goes over to the roster after an edit. Record types, and which of them are missing,
 * stay what they were.
 */
export type Follow = (renew: () => void) => void;
