/**
 * The whole build, `vite build --app`: the screen, the main process, the preload script, the workshop, and the processes of the torture.
 *
 * The workshop is everything that must never be packed: the loopback host, its test twin and the sample data. It is bundled on its
 * own, so that no chunk is shared between what is packed and what is not. The processes of the torture are never packed either.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';

const EXTERNAL = ['electron', 'better-sqlite3-multiple-ciphers'];

const FONT_PACKAGE = join(import.meta.dirname, 'node_modules/@expo-google-fonts/noto-sans-jp');
const FONT_FILES = ['400Regular/NotoSansJP_400Regular.ttf', '700Bold/NotoSansJP_700Bold.ttf', 'LICENSE_FONT'];

/** Puts the report fonts beside the code that prints with them, under `fonts/`. */
const reportFonts: Plugin = {
  name: 'report-fonts',
  applyToEnvironment: (environment) => environment.name === 'main' || environment.name === 'workshop',
  generateBundle() {
    for (const file of FONT_FILES) {
      this.emitFile({
        type: 'asset',
        fileName: `fonts/${basename(file)}`,
        source: readFileSync(join(FONT_PACKAGE, file)),
      });
    }
  },
};

/**
 * A thread loads a `…-kernel.ts` and whatever that imports. Were any of it in an entry, every thread would start the whole application a second
 * time (SEC-64): so the store and what it stands on have a file of their own. The same holds for a CommonJS library in the entry, which would take
 * the runtime of all CommonJS with it.
 */
const THREADS_APART = {
  groups: [
    { name: 'addresses', test: /node_modules[/\\]ipaddr\.js/ },
    { name: 'store', test: /[/\\]electron[/\\]store[/\\](?!.*-kernel\.ts$)/ },
  ],
};

/** A bundle for Node or Electron with everything inside but the two modules that cannot be bundled. */
function nodeBundle(outDir: string, format: 'es' | 'cjs', input: Record<string, string>): EnvironmentOptions {
  const ending = format === 'cjs' ? 'cjs' : 'js';
  return {
    consumer: 'server',
    resolve: { noExternal: true, external: EXTERNAL },
    build: {
      outDir: `../dist/${outDir}`,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      sourcemap: false,
      rolldownOptions: {
        input,
        output: {
          format,
          entryFileNames: `[name].${ending}`,
          chunkFileNames: `[name].${ending}`,
          ...(format === 'es' ? { codeSplitting: THREADS_APART } : {}),
        },
      },
    },
  };
}

/** The processes that the torture starts by the hundred: bundled, they are there in half the time. */
const KILLED = ['backups', 'drafts', 'errors', 'keys', 'migration', 'shift'].map((name) => `${name}-child`);

export default defineConfig({
  root: 'renderer',
  base: './',
  publicDir: false,
  plugins: [react(), reportFonts],
  builder: {},
  environments: {
    client: {
      build: {
        outDir: '../dist/renderer',
        emptyOutDir: true,
        target: 'chrome146',
        sourcemap: false,
        // The sheets of the desk are there before its code is, so that nothing is ever drawn without them.
        cssCodeSplit: false,
        chunkSizeWarningLimit: 2_000,
      },
    },
    main: nodeBundle('main', 'es', { main: 'electron/main.ts' }),
    preload: nodeBundle('preload', 'cjs', { preload: 'electron/preload.ts' }),
    workshop: nodeBundle('workshop', 'es', {
      loopback: 'electron/loopback/main.ts',
      sample: 'electron/sample/sample.ts',
      'test-host': 'electron/loopback/test-host.ts',
    }),
    torture: nodeBundle(
      'torture',
      'es',
      Object.fromEntries(KILLED.map((name) => [name, `electron/torture/${name}.ts`])),
    ),
  },
});
