// Pages the office writes itself.
import { z } from 'zod';
import { camelKeys } from '#base/camel-keys.ts';
import { teksOpsional, teksWajib } from './fields.ts';

/** Frontmatter of `content/halaman/*.md`. */
export const halamanSchema = z
  .strictObject({ judul: teksWajib, ringkasan: teksOpsional })
  .transform(camelKeys);
