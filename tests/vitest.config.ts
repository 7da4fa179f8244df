// Two projects: plain tests, and those that look at the built site in a real browser.
import { defineConfig } from 'vitest/config';

const browserTests = 'tests/situs/**/*.test.ts';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    projects: [
      {
        test: {
          name: 'modul',
          include: ['tests/**/*.test.ts'],
          exclude: [browserTests],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'situs',
          include: [browserTests],
          globalSetup: 'tests/helpers/built-site.ts',
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
