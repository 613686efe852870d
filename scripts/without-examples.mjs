/**
 * A webpack loader: a rule file without its examples. They are there for those who write rules; what is served to Excel only judges by them. The
 * words that begin sections stand in `src/dsl/syntax/keywords/sections.ts`.
 */

/** A section begins where a line does not begin with a space; an example is one that begins with its word. */
const EXAMPLE = /^(?:voorbeeld|example)\s/u;
const SECTION = /^[^\s#]/u;

/** @param {string} text @returns {string} */
export default function withoutExamples(text) {
  let isExample = false;
  const lines = text.split('\n').filter((line) => {
    if (SECTION.test(line)) isExample = EXAMPLE.test(line);
    return !isExample;
  });
  return lines.join('\n');
}
