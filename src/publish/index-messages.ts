// What goes between the publisher and the process that builds its search index in the background.
import { z } from 'zod';

/** A document of the index, as it goes in. */
export const recordSchema = z.object({
  url: z.string(),
  content: z.string(),
  meta: z.record(z.string(), z.string()),
  filters: z.record(z.string(), z.array(z.string())),
  digest: z.string(),
});

/** The files of the index, as they are told in the end. */
export const indexMessageSchema = z.array(
  z.object({
    /** Below the public folder. */
    path: z.string(),
    /** Where it lies now. */
    file: z.string(),
    sha256: z.string(),
    ukuran_byte: z.number(),
    asal: z.string(),
  }),
);

/** The files of a finished index. */
export type IndexMessage = z.output<typeof indexMessageSchema>;
