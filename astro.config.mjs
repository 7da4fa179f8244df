// The site is rendered by the publisher (src/publish), which builds these sources once and then asks for each address.
// Somebody else who runs `astro build` gets what the publisher makes of the app: the public site.
import { fileURLToPath, pathToFileURL } from 'node:url';
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

/** Publishes the site after a build that the publisher did not ask for itself. */
function publishing() {
  let build = null;
  let out = '';
  return {
    name: 'e-ppid-publishing',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        if (command !== 'build' || process.env.E_PPID_RENDERER !== undefined) return;
        const { beginAstroBuild } = await import('./scripts/_astro-build.ts');
        build = await beginAstroBuild();
        out = fileURLToPath(config.outDir);
        const outDir = pathToFileURL(`${build.folder}/`);
        const folders = { client: new URL('client/', outDir), server: new URL('server/', outDir) };
        updateConfig({ outDir, build: folders });
      },
      'astro:build:done': () => build?.publishTo(out),
    },
  };
}

export default defineConfig({
  srcDir: './src/site',
  output: 'server',
  integrations: [mdx(), publishing()],
  adapter: renderer,
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  // The Content Security Policy forbids inline styles and scripts, so everything becomes a file.
  build: { inlineStylesheets: 'never', assets: 'aset' },
  vite: { build: { assetsInlineLimit: 0 } },
});
