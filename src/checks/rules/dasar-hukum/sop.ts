// The SOP in force rests on instruments in force, with their amendments.
import { isDicabut, type Peraturan } from '#domain/dasar-hukum.ts';
import type { Sop } from '#domain/sop.ts';
import type { Pelanggaran } from '#domain/temuan.ts';
import type { AturanArsip } from '../../aturan.ts';
import { peraturanById } from '../../arsip-index.ts';
import type { Fakta } from '../../fakta.ts';
import { sebutPencabutan } from '../../peraturan.ts';
import { sopBerlakuHariIni } from '../../sop-hari-ini.ts';

export const dasarHukumSop: AturanArsip = {
  id: 'dasar-hukum/sop',
  lingkup: 'arsip',
  severity: 'warning',
  judul: 'Dasar hukum SOP yang berlaku dikenal, belum dicabut, dan lengkap dengan perubahannya.',
  mengapa:
    'SOP yang mengikuti peraturan lama dapat menuntun petugas ke tata cara yang sudah berubah.',
  dasarHukum: ['SOP 2 Januari 2025, Dasar Hukum', 'SOP 2 Januari 2025, Pengesahan angka 3'],
  *check(fakta) {
    if (fakta.arsip.dasarHukum.length === 0) return;
    for (const sop of sopBerlakuHariIni(fakta)) {
      for (const violation of judge(sop, fakta)) yield { file: sop.file, ...violation };
    }
  },
};

function* judge(sop: Sop, fakta: Fakta): Iterable<Omit<Pelanggaran, 'file'>> {
  const known = peraturanById(fakta.arsip.dasarHukum);
  const cited = new Set(sop.dasarHukum.map(({ rujukan }) => rujukan));
  for (const [index, { rujukan }] of sop.dasarHukum.entries()) {
    const key = ['dasar_hukum', index, 'rujukan'];
    const peraturan = known.get(rujukan);
    if (peraturan === undefined) {
      yield {
        key,
        severity: 'error',
        message: `Dasar hukum SOP "${rujukan}" tidak ada dalam content/dasar-hukum.yaml.`,
        fix: 'Perbaiki rujukannya, atau tambahkan peraturan itu ke content/dasar-hukum.yaml.',
      };
    } else if (isDicabut(peraturan, fakta.hari)) {
      yield {
        key,
        message: `Dasar hukum SOP, ${peraturan.sebutan}, sudah ${sebutPencabutan(peraturan, known)}.`,
        fix: 'Tinjau SOP ini dan sesuaikan dengan peraturan yang menggantikannya.',
      };
    } else {
      for (const change of amendments(rujukan, fakta)) {
        if (cited.has(change.id)) continue;
        yield {
          key,
          message: `${peraturan.sebutan} sudah diubah dengan ${change.sebutan}, yang belum disebut dalam dasar hukum SOP.`,
          fix: `Tinjau SOP ini terhadap ${change.sebutan}, lalu tambahkan ke dasar hukumnya.`,
        };
      }
    }
  }
}

/** Amendments in force; one whose first day is unknown counts as in force. */
const amendments = (id: string, { arsip, hari }: Fakta): readonly Peraturan[] =>
  arsip.dasarHukum.filter(
    (peraturan) =>
      peraturan.mengubah.includes(id) &&
      (peraturan.berlakuSejak === null || peraturan.berlakuSejak <= hari) &&
      !isDicabut(peraturan, hari),
  );
