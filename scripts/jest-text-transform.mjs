/** Lets a test import a rule file as the text it holds, as webpack's `asset/source` does. */
export default {
  process: (text) => ({ code: `export default ${JSON.stringify(text)};` }),
};
