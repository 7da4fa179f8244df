// Everything from the archive in memory to the public folder: softcopies, pages, search index.
import { measurePublish } from './publikasi.ts';

await measurePublish((renderer) => renderer);
