// The register of instruments can be relied on: each once, and links only to instruments that are in it.
import type { Peraturan } from '#domain/dasar-hukum.ts';
import type { KeyPath } from '#domain/temuan.ts';
import type { AturanArsip } from '../../aturan.ts';
import { peraturanById } from '../../arsip-index.ts';

const file = 'content/dasar-hukum.yaml';

export const daftar: AturanArsip = {
  id: 'dasar-hukum/daftar',
  lingkup: 'arsip',
  severity: 'error',
  judul: 'Daftar dasar hukum lengkap dan tidak bertentangan.',
  mengapa: 'Dari daftar ini diketahui peraturan mana yang berlaku, diubah, atau dicabut.',
  dasarHukum: ['SOP 2 Januari 2025, Dasar Hukum'],
  *check(fakta) {
    const list = fakta.arsip.dasarHukum;
    if (list.length === 0) {
      yield {
        file,
        key: ['peraturan'],
        message: 'Tidak ada peraturan yang dapat dibaca dari content/dasar-hukum.yaml.',
        fix: 'Isi daftar peraturan yang menjadi dasar hukum SOP.',
      };
    }
    const seen = new Set<string>();
    for (const [index, peraturan] of list.entries()) {
      if (seen.has(peraturan.id)) {
        yield {
          file,
          key: ['peraturan', index, 'id'],
          message: `Pengenal "${peraturan.id}" dipakai oleh lebih dari satu peraturan.`,
          fix: 'Beri setiap peraturan pengenalnya sendiri.',
        };
      }
      seen.add(peraturan.id);
      for (const { key, target } of links(peraturan)) {
        if (target !== peraturan.id && peraturanById(list).has(target)) continue;
        yield {
          file,
          key: ['peraturan', index, ...key],
          message: `${peraturan.sebutan} menunjuk "${target}", yang bukan peraturan lain dalam daftar ini.`,
          fix: 'Perbaiki pengenalnya, atau tambahkan peraturan itu ke daftar.',
        };
      }
    }
  },
};

const links = ({
  mengubah,
  dicabutOleh,
}: Peraturan): readonly { readonly key: KeyPath; readonly target: string }[] => [
  ...mengubah.map((target, index) => ({ key: ['mengubah', index], target })),
  ...(dicabutOleh === null ? [] : [{ key: ['dicabut_oleh'], target: dicabutOleh }]),
];
