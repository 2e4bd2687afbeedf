import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { defineConfig } from 'vite';

/** Islands of all modules, by the name under which a page asks for them. */
const islands = Object.fromEntries(
  globSync('src/{modules,ui}/**/*.client.ts').map((file) => [basename(file, '.client.ts'), file]),
);

const client = defineConfig({
  base: '/-/',
  publicDir: false,
  build: {
    outDir: 'build/client',
    emptyOutDir: true,
    manifest: true,
    target: 'es2018',
    cssTarget: ['chrome100', 'firefox100', 'safari15'],
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: {
      input: { public: 'src/ui/public.css', workspace: 'src/ui/workspace.css', ...islands },
    },
  },
});

const server = defineConfig({
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    ssr: true,
    outDir: 'build/server',
    emptyOutDir: true,
    target: 'node24',
    sourcemap: true,
    rolldownOptions: {
      input: {
        main: 'src/main.ts',
        ops: 'src/ops.ts',
        'table-reader': 'src/platform/tables/read.worker.ts',
        'table-writer': 'src/platform/tables/write.worker.ts',
        'paper-writer': 'src/platform/exports/paper.worker.ts',
      },
    },
  },
});

export default defineConfig(({ isSsrBuild }) => (isSsrBuild ? server : client));
