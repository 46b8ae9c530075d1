import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { dkfdsParts } from './vite/dkfds-parts.ts';
import { ourLocales } from './vite/our-locales.ts';

const here = import.meta.dirname;

// Served as pejling://app/ under a policy that allows only files of our own: nothing may be inlined.
export default defineConfig({
  root: here,
  base: './',
  plugins: [dkfdsParts(), ourLocales(), react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome148',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 800,
    rollupOptions: {
      input: { app: `${here}/index.html`, print: `${here}/print.html`, player: `${here}/player.html` },
    },
  },
});
