// The site is rendered by the publisher (src/publish), which builds these sources once and then asks for each address.
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

/** The smallest adapter: it only names the module that hands the app to the publisher. */
const renderer = {
  name: 'e-ppid-renderer',
  hooks: {
    'astro:config:done': ({ setAdapter }) => {
      setAdapter({
        name: 'e-ppid-renderer',
        entrypointResolution: 'auto',
        serverEntrypoint: new URL('./src/site/renderer.ts', import.meta.url),
        supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'unsupported' },
      });
    },
  },
};

export default defineConfig({
  srcDir: './src/site',
  output: 'server',
  integrations: [mdx()],
  adapter: renderer,
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  // The Content Security Policy forbids inline styles and scripts, so everything becomes a file.
  build: { inlineStylesheets: 'never', assets: 'aset' },
  vite: { build: { assetsInlineLimit: 0 } },
});
