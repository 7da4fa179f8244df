// How large the published sites are, so that a reader can see that they are worth comparing.
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A published site in numbers; sizes are averages in bytes. */
export interface SiteSize {
  readonly name: string;
  readonly pages: number;
  readonly recordPage: number;
  readonly listPage: number;
}

/** Looks at the pages below a folder. */
export function measureSite(name: string, folder: string): SiteSize {
  const sizesOf = (pattern: string): number[] =>
    globSync(pattern, { cwd: folder }).map((file) => statSync(join(folder, file)).size);
  return {
    name,
    pages: globSync('**/*.html', { cwd: folder }).length,
    recordPage: average(sizesOf('informasi/[0-9]*/[0-9]*/index.html')),
    listPage: average(sizesOf('informasi/index.html')),
  };
}

const average = (sizes: readonly number[]): number =>
  Math.round(sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizes.length));

/** A sentence of the table's note. */
export const describeSite = ({ name, pages, recordPage, listPage }: SiteSize): string =>
  `${name} ${pages} pages, ${kib(recordPage)} a record, ${kib(listPage)} the first list page`;

const kib = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KiB`;
