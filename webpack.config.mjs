/**
 * Two builds: `cli`, one file that runs under Node without node_modules, and `addin`, everything that is served to Excel.
 * ADDIN_BASE_URL (an https address without a path at its end) replaces https://localhost:3000 in dist/manifest.xml.
 */
import { chmodSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import webpack from 'webpack';
import { documentFiles, makeDocumentPages } from './scripts/make-documents.mjs';
import { dutchTexts, functionsSource, makeFunctionsJson } from './scripts/make-functions-json.mjs';
import { helpTexts, makeHelpPages } from './scripts/make-help.mjs';
import { makeSamples } from './scripts/make-samples.mjs';
import { makeIndexPage, siteTemplate } from './scripts/make-site.mjs';
import { withBaseUrl } from './scripts/manifest/base-url.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));

/** @param {{ WEBPACK_SERVE?: boolean }} environment */
export default async function configurations(environment, { mode = 'production' } = {}) {
  return [cli(mode), await addin(mode, environment.WEBPACK_SERVE === true), bench(mode)];
}

function cli(mode) {
  return {
    ...common(mode),
    name: 'cli',
    target: 'node20',
    entry: { 'training-rules': './src/cli/main.ts' },
    output: {
      path: resolve(root, 'dist/cli'),
      filename: '[name].mjs',
      module: true,
      library: { type: 'module' },
      chunkFormat: 'module',
      asyncChunks: false,
      clean: true,
    },
    experiments: { outputModule: true },
    // Stack traces stay readable; nobody downloads this file.
    optimization: { minimize: false },
    devtool: false,
    plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }), new ExecutablePlugin()],
  };
}

/** The benchmark, as one file that Node runs: the same compiled code as the products. */
function bench(mode) {
  const config = cli(mode);
  return {
    ...config,
    plugins: [],
    name: 'bench',
    entry: { bench: './bench/main.ts' },
    output: { ...config.output, path: resolve(root, 'dist/bench') },
    // The browser and its driver are found among the packages while it runs.
    externals: { 'playwright-core': 'module playwright-core' },
    module: { ...config.module, parser: { javascript: { createRequire: false } } },
  };
}

async function addin(mode, serving) {
  const shared = common(mode);
  const withoutExamples = { test: /\.rules$/, use: resolve(root, 'scripts/without-examples.mjs') };
  const madeVocabulary = {
    test: resolve(root, 'src/addin/base-vocabulary.ts'),
    use: {
      loader: resolve(root, 'scripts/made-vocabulary.mjs'),
      options: { configuration: { ...cli(mode), plugins: [] } },
    },
  };
  return {
    ...shared,
    module: { rules: [...shared.module.rules, withoutExamples, madeVocabulary] },
    name: 'addin',
    target: ['web', 'es2022'],
    entry: {
      functions: './src/functions/functions.ts',
      // One page holds both bundles: the pane uses the modules that the functions bundle brought, so that it sees the same state.
      taskpane: { import: './src/taskpane/index.tsx', dependOn: 'functions' },
    },
    output: {
      path: resolve(root, 'dist'),
      filename: '[name].js',
      // Chunks lie beside the page. To find that out by itself, the functions bundle would need a page, which it may not have.
      publicPath: '',
      chunkFilename: '[name].js?[contenthash]',
      clean: { keep: /^(cli|bench)\// },
    },
    // Never an eval variant: the page's Content-Security-Policy forbids eval.
    devtool: 'source-map',
    plugins: [
      new HtmlPlugin({
        filename: 'taskpane.html',
        template: './src/taskpane/taskpane.html',
        chunks: ['functions', 'taskpane'],
        chunksSortMode: 'manual',
        // The template places the scripts itself: their order matters.
        inject: false,
        // File names are fixed, because the manifest holds them; a changed build must still get past every cache.
        hash: true,
        minify: false,
      }),
      new MadeFilesPlugin(),
      new CopyPlugin({
        patterns: [
          { from: 'assets', to: 'assets' },
          'shortcuts.json',
          'site/site.css',
          {
            from: 'manifest.xml',
            transform: (content) => withBaseUrl(content.toString(), process.env.ADDIN_BASE_URL),
          },
        ],
      }),
    ],
    devServer: serving ? await devServer() : undefined,
  };
}

/** No client script and no live reload: what is served is what the production page is, under the same policy. */
async function devServer() {
  const { developerCertificate } = await import('./scripts/dev-certificate.mjs');
  return {
    host: 'localhost',
    port: 3000,
    server: { type: 'https', options: await developerCertificate() },
    headers: { 'Access-Control-Allow-Origin': '*' },
    static: false,
    client: false,
    hot: false,
    liveReload: false,
  };
}

function common(mode) {
  return {
    mode,
    context: root,
    resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
    module: {
      rules: [
        // No module does anything but export, so what the pane alone uses of a room stays out of the functions bundle.
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          sideEffects: false,
          use: { loader: 'swc-loader', options: swcOptions },
        },
        { test: /\.rules$/, type: 'asset/source', sideEffects: false },
        { test: /\.css$/, type: 'asset/resource', generator: { filename: '[name][ext]?[contenthash]' } },
      ],
    },
    // Sizes are budgets of the benchmark, not of every build.
    performance: { hints: false },
    stats: { preset: 'errors-warnings', assets: true },
  };
}

const swcOptions = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic', importSource: 'preact' } },
  },
};

/** Adds functions.json and functions.nl.json to the build, made from the comments in the functions file, their help pages, the page that lists them, the pages about the rules language, and the samples. */
class MadeFilesPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('MadeFiles', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: 'MadeFiles', stage }, async () => {
        const sources = [
          functionsSource,
          dutchTexts,
          helpTexts,
          siteTemplate,
          ...Object.values(documentFiles),
        ];
        compilation.fileDependencies.addAll(sources);
        const files = await makeFunctionsJson();
        const pages = {
          ...makeHelpPages(files),
          ...makeDocumentPages(),
          'index.html': makeIndexPage(files),
        };
        for (const [name, content] of Object.entries({ ...files, ...pages })) {
          const moved = withBaseUrl(content, process.env.ADDIN_BASE_URL);
          compilation.emitAsset(name, new webpack.sources.RawSource(moved));
        }
        for (const [name, content] of Object.entries(makeSamples()))
          compilation.emitAsset(name, new webpack.sources.RawSource(content));
      });
    });
  }
}

/** Makes the written command line executable. */
class ExecutablePlugin {
  apply(compiler) {
    compiler.hooks.assetEmitted.tap('Executable', (name, { targetPath }) => {
      if (name.endsWith('.mjs')) chmodSync(targetPath, 0o755);
    });
  }
}
