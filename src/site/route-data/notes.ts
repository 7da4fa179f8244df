// Warnings that stay visible, by the record they concern.
import { oncePer } from '#base/memo.ts';
import type { Publikasi } from '#domain/publikasi.ts';

/** Notes about records, by their folders. */
export const notesByFolder = oncePer(
  ({ temuan }: Publikasi): ReadonlyMap<string, readonly string[]> => {
    const notes = new Map<string, string[]>();
    for (const { file, message } of temuan) {
      const folder = /^content\/informasi\/[^/]+\/[^/]+(?=\/)/.exec(file)?.[0];
      if (folder === undefined) continue;
      const known = notes.get(folder);
      if (known === undefined) notes.set(folder, [message]);
      else known.push(message);
    }
    return notes;
  },
);

/** What is noted about the record in a folder. */
export const notesOf = (publikasi: Publikasi, folder: string): readonly string[] =>
  notesByFolder(publikasi).get(folder) ?? [];
