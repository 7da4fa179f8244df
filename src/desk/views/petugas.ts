// Officers and their roles in words: the list, and what a proposed change of it means and when.
import { formatWaktu } from '#base/tanggal.ts';
import { findSubbagian } from '#domain/instansi.ts';
import { bolehMembuat } from '#domain/izin.ts';
import { namaPeran, type Petugas } from '#domain/peran.ts';
import type { UsulanTerbaca } from '#archive/usulan-permintaan.ts';
import type { HalamanKantor, UsulanTerkait } from '#site/meja/kantor.ts';
import type { Latar } from './latar.ts';
import { hrefUsulan, sebutTahap } from './tahap.ts';

type PeranPetugas = Petugas['peran'][number];

const sebutanPeran = { definitif: '', plt: 'Plt. ', plh: 'Plh. ' } as const;

/** `Plh. Atasan PPID, 1 Mei 2026 sampai 14 Mei 2026 (Surat Perintah 12)`. */
export function sebutPeran({ peran, sebagai, sejak, sampai, keputusan }: PeranPetugas): string {
  const span =
    sampai === null
      ? `sejak ${formatWaktu(sejak)}`
      : `${formatWaktu(sejak)} sampai ${formatWaktu(sampai)}`;
  return `${sebutanPeran[sebagai]}${namaPeran[peran]}, ${span} (${keputusan})`;
}

/** How an officer is called in lists of officers. */
export const sebutPetugas = ({ nama, jabatan }: Pick<Petugas, 'nama' | 'jabatan'>): string =>
  nama === '' ? jabatan : `${nama}, ${jabatan}`;

/** The page of the officers. */
export function daftarPetugas(
  latar: Latar,
  usulan: UsulanTerbaca | null,
): HalamanKantor['petugas/daftar'] {
  const { arsip, instansi, hari } = latar;
  const isPast = ({ sampai }: PeranPetugas): boolean => sampai !== null && sampai < hari;
  return {
    baris: arsip.petugas.map((petugas) => ({
      nama: petugas.nama === '' ? petugas.jabatan : petugas.nama,
      jabatan: petugas.nama === '' ? '' : petugas.jabatan,
      subbagian: findSubbagian(instansi, petugas.subbagian)?.namaSingkat ?? '',
      peran: petugas.peran.filter((one) => !isPast(one)).map(sebutPeran),
      dahulu: petugas.peran.filter(isPast).map(sebutPeran),
      isContoh: petugas.contoh,
    })),
    usulan: usulanTerkait(usulan, latar, 'Perubahan daftar petugas sedang diusulkan'),
    bolehUbah: usulan === null && bolehMembuat('petugas', '', latar).boleh,
    penjelasan: `Peran menentukan yang dapat dilakukan seseorang di meja ini. Perubahannya diusulkan Petugas PPID dan berlaku setelah disetujui ${namaPeran[latar.sop.pengawas]}.`,
  };
}

/** An open proposal about what a page shows. */
export const usulanTerkait = (
  usulan: UsulanTerbaca | null,
  { sop }: Latar,
  kalimat: string,
): UsulanTerkait | null =>
  usulan === null
    ? null
    : {
        kalimat: `${kalimat}: ${inSentence(sebutTahap(usulan, sop))}.`,
        href: hrefUsulan(usulan.kode),
      };

const inSentence = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** What changes in the list of officers, in sentences that say when. */
export function perubahanPetugas(
  before: readonly Petugas[],
  after: readonly Petugas[],
): readonly string[] {
  const known = new Map(before.map((petugas) => [petugas.id, petugas]));
  const kept = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap((petugas) => {
      const old = known.get(petugas.id);
      return old === undefined ? baruOf(petugas) : berubahOf(old, petugas);
    }),
    ...before
      .filter(({ id }) => !kept.has(id))
      .map((petugas) => `${sebutPetugas(petugas)} dikeluarkan dari daftar.`),
  ];
}

const baruOf = (petugas: Petugas): readonly string[] => [
  `Petugas baru: ${sebutPetugas(petugas)}.`,
  ...petugas.peran.map((one) => `${sebutPetugas(petugas)} menjadi ${sebutPeran(one)}.`),
];

function berubahOf(old: Petugas, young: Petugas): readonly string[] {
  const name = sebutPetugas(young);
  const before = new Map(old.peran.map((one) => [keyOf(one), one]));
  const after = new Set(young.peran.map(keyOf));
  return [
    ...(sebutPetugas(old) === name ? [] : [`${sebutPetugas(old)} ditulis sebagai ${name}.`]),
    ...(old.subbagian === young.subbagian
      ? []
      : [
          `${name} pindah subbagian: ${old.subbagian || 'tanpa'} menjadi ${young.subbagian || 'tanpa'}.`,
        ]),
    ...young.peran.flatMap((one) => {
      const former = before.get(keyOf(one));
      if (former === undefined) return [`${name} menjadi ${sebutPeran(one)}.`];
      return sebutPeran(former) === sebutPeran(one) ? [] : [berubahPeran(name, former, one)];
    }),
    ...old.peran
      .filter((one) => !after.has(keyOf(one)))
      .map((one) => `Catatan peran ${name} dihapus: ${sebutPeran(one)}.`),
  ];
}

/** The same role in the same time: when it ends and by what decree may change. */
const keyOf = ({ peran, sejak }: PeranPetugas): string => `${peran} ${sejak}`;

function berubahPeran(name: string, former: PeranPetugas, one: PeranPetugas): string {
  const isEnding = former.sampai === null && one.sampai !== null;
  return isEnding && one.sampai !== null
    ? `${name} tidak lagi menjadi ${namaPeran[one.peran]} setelah ${formatWaktu(one.sampai)}.`
    : `Peran ${name} ditulis ulang: ${sebutPeran(former)} menjadi ${sebutPeran(one)}.`;
}
