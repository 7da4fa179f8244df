// The peers measured beside us. To add one: a file in peers/ that writes its site, and its name here.
import { astro } from './peers/astro.ts';
import { eleventy } from './peers/eleventy.ts';
import { hugo } from './peers/hugo.ts';
import type { Missing, Subject } from './subject.ts';

/** Each peer by its name for `--only`; asking for one may install it. */
export const peers: readonly {
  readonly key: string;
  readonly open: () => Promise<Subject | Missing>;
}[] = [
  { key: 'hugo', open: hugo },
  { key: 'eleventy', open: eleventy },
  { key: 'astro', open: astro },
];
