// The same but the search index: its memory is that of the publisher alone, and what the index takes is the difference.
import { measurePublish } from './publikasi.ts';

await measurePublish((renderer) => ({ ...renderer, indexRecords: () => [] }));
