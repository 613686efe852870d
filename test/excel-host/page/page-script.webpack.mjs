/** Bundles the host as one script for pages; `buildPageScript` says where to. */
import { fileURLToPath } from 'node:url';

const typescript = { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } };

export default {
  mode: 'development',
  // Readable, and never an eval variant: the add-in's page forbids eval.
  devtool: false,
  target: ['web', 'es2022'],
  entry: fileURLToPath(new URL('page-script.ts', import.meta.url)),
  output: { filename: 'excel-host.js' },
  resolve: { extensions: ['.ts', '.js'] },
  module: { rules: [{ test: /\.ts$/, use: { loader: 'swc-loader', options: typescript } }] },
};
