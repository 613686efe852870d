import { readFileSync } from 'node:fs';

/** Lets a test import a workbook as its bytes in base64, as webpack's `asset/inline` does for the pane. */
export default {
  process: (_text, path) => ({
    code: `export default ${JSON.stringify(`data:;base64,${readFileSync(path).toString('base64')}`)};`,
  }),
};
