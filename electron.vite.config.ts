import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// electron-vite derives targets from the installed Electron and does not know the newest; the oldest runtime we support decides.
process.env.ELECTRON_MAJOR_VER = '25';

const here = (path: string): string => resolve(__dirname, path);

export default defineConfig({
  main: {
    build: {
      target: 'node18.15',
      outDir: 'out/main',
      // Everything is bundled: lowdb is ESM-only while main is CommonJS for Electron 25.
      externalizeDeps: false,
      rollupOptions: {
        input: {
          index: here('main/index.ts'),
          cli: here('main/cli.ts'),
          'isolated-process': here('main/parsers/isolated-process.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      target: 'node18.15',
      outDir: 'out/preload',
      externalizeDeps: false,
      rollupOptions: { input: { index: here('preload/index.ts') }, output: { format: 'cjs', entryFileNames: '[name].js' } },
    },
  },
  renderer: {
    root: here('renderer'),
    plugins: [react()],
    resolve: {
      // The variant for browsers decodes by innerHTML, which the content security policy forbids.
      alias: { 'decode-named-character-reference': here('node_modules/decode-named-character-reference/index.js') },
    },
    build: {
      target: 'chrome114',
      minify: true,
      outDir: here('out/renderer'),
      // Fonts stay files: the content security policy allows no data: URLs for them.
      assetsInlineLimit: 0,
      rollupOptions: { input: { index: here('renderer/index.html') } },
    },
  },
});
