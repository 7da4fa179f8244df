// Acts on proposals: one commit an act, refused where the table of `domain/izin.ts` or the content says no.
import { limits } from '#base/limits.ts';
import { isBefore } from '#base/tanggal.ts';
import { bolehBertindak } from '#domain/izin.ts';
import { namaPeran } from '#domain/peran.ts';
import { deleteBranch } from '#storage/branches.ts';
import { cabangUsulan, readAkhirUsulan, readUsulan, sopOfUsulan } from './usulan.ts';
import type { ArsipKerja } from './usulan-arsip.ts';
import type {
  HasilTindakan,
  PelakuUsulan,
  Permintaan,
  Tolakan,
  UsulanTerbaca,
} from './usulan-permintaan.ts';
import { tinjauUsulan } from './usulan-tinjau.ts';
import { pelakuOf, type Bahan } from './usulan/bahan.ts';
import { catat } from './usulan/catat.ts';
import { tanpaIsi, type IsiInformasi } from './usulan/isi-informasi.ts';
import { simpanBatal } from './usulan/rapikan.ts';
import { rencanaTindakan, trailersOf, type TindakanCabang } from './usulan/rencana-tindakan.ts';
import { gabungkan } from './usulan/setujui.ts';
import { periksaSoftcopy } from './usulan/softcopy.ts';
import { petugasById, readUtama } from './utama.ts';
import { tolak } from './usulan/tolak.ts';

/** Does something to a proposal. */
export async function bertindak(
  arsip: ArsipKerja,
  pelaku: PelakuUsulan,
  permintaan: Permintaan,
): Promise<HasilTindakan> {
  // What takes long is done before the others have to wait: inspecting files, and judging the whole.
  const awal = await siapkan(arsip, pelaku, permintaan);
  if (!awal.ok) return awal;
  const isi = await isiDari(arsip, permintaan);
  if (!isi.ok) return isi;
  if (permintaan.tindakan === 'setujui' || permintaan.tindakan === 'terbitkan-segera')
    await tinjauUsulan(arsip, permintaan.kode, awal.bahan.hari);
  return arsip.antre(async () => {
    const siap = await siapkan(arsip, pelaku, permintaan);
    return siap.ok ? lakukan(siap.bahan, permintaan, isi.isi) : siap;
  });
}

/** What the act is planned from, or why it may not be done. */
async function siapkan(
  arsip: ArsipKerja,
  pelaku: PelakuUsulan,
  { kode, ujung, tindakan }: Permintaan,
): Promise<{ readonly ok: true; readonly bahan: Bahan } | Tolakan> {
  const utama = await readUtama(arsip);
  const usulan = await readUsulan(arsip, kode);
  if (usulan === null) return berakhir(arsip, kode, ujung);
  const siapa = pelakuOf(utama, pelaku);
  if (siapa === null) return tolak('tidak-boleh', 'Anda tidak tercatat dalam daftar petugas.');
  if (usulan.ujung !== ujung && tindakan !== 'komentari')
    return tolak('sudah-berubah', 'Usulan ini sudah berubah sejak Anda membukanya.', { usulan });
  const sop = sopOfUsulan(utama, usulan);
  if (sop === null) return tolak('ada-kesalahan', 'Tidak ada SOP yang berlaku.');
  const keputusan = bolehBertindak(usulan, tindakan, { ...siapa, sop });
  if (!keputusan.boleh) return tolak('tidak-boleh', keputusan.alasan, { usulan });
  if (berulang.has(tindakan) && usulan.kejadian.length >= limits.usulanActs - limits.usulanActsLeft)
    return tolak(
      'tidak-boleh',
      'Catatan usulan ini sudah terlalu banyak. Selesaikan langkahnya, atau batalkan.',
      {
        usulan,
      },
    );
  if (!usulan.catatan.sah && !tetapBoleh.has(tindakan))
    return tolak('ada-kesalahan', usulan.catatan.sebab, { usulan });
  const saat = majukan(usulan, siapa.saat);
  if (saat === null)
    return tolak(
      'ada-kesalahan',
      'Jam server lebih awal daripada catatan terakhir; mintalah pengelola memeriksanya.',
    );
  return { ok: true, bahan: { arsip, utama, usulan, sop, ...siapa, saat } };
}

/** What one officer can do without end: a proposal that grew too long could not be read, and so never be approved. */
const berulang: ReadonlySet<Permintaan['tindakan']> = new Set(['komentari', 'simpan']);

/** What may be done even to a proposal whose history cannot be right. */
const tetapBoleh: ReadonlySet<Permintaan['tindakan']> = new Set(['komentari', 'batalkan']);

/** Clocks are set back a little now and then, and two requests may overtake each other; time in the archive never goes back. */
function majukan({ kejadian }: UsulanTerbaca, saat: string): string | null {
  const last = kejadian.at(-1)?.saat ?? saat;
  if (!isBefore(saat, last)) return saat;
  return Date.parse(last) - Date.parse(saat) <= limits.clockBackSeconds * 1000 ? last : null;
}

/** There is no such proposal any more: how it ended. */
async function berakhir(arsip: ArsipKerja, kode: string, ujung: string): Promise<Tolakan> {
  const akhir = await readAkhirUsulan(arsip, kode, ujung);
  if (akhir === null) return tolak('tidak-ada', 'Usulan itu tidak ada.');
  const siapa = petugasById(await readUtama(arsip), akhir.oleh);
  const oleh = siapa?.jabatan ?? namaPeran['petugas-ppid'];
  return tolak(
    'sudah-berubah',
    akhir.jenis === 'disetujui'
      ? `Usulan ini sudah disetujui oleh ${oleh}.`
      : `Usulan ini sudah dibatalkan oleh ${oleh}.`,
  );
}

/** Fields and inspected files of an act that has any. */
async function isiDari(
  arsip: ArsipKerja,
  permintaan: Permintaan,
): Promise<{ readonly ok: true; readonly isi: IsiInformasi } | Tolakan> {
  const isian = 'isian' in permintaan ? permintaan.isian : undefined;
  const softcopy = 'softcopy' in permintaan ? permintaan.softcopy : undefined;
  const isi = { ...tanpaIsi, ...(isian === undefined ? {} : { isian }) };
  if (softcopy === undefined) return { ok: true, isi };
  const periksa = await periksaSoftcopy(arsip, softcopy);
  return periksa.ok ? { ok: true, isi: { ...isi, softcopy, fakta: periksa.fakta } } : periksa;
}

async function lakukan(
  bahan: Bahan,
  permintaan: Permintaan,
  isi: IsiInformasi,
): Promise<HasilTindakan> {
  switch (permintaan.tindakan) {
    case 'setujui':
    case 'terbitkan-segera': {
      const hasil = await gabungkan(bahan, permintaan);
      return hasil.ok ? setelahGabung(bahan, permintaan.tindakan, hasil.commit) : hasil;
    }
    default:
      return diCabang(bahan, permintaan, isi);
  }
}

async function setelahGabung(
  { arsip, usulan, petugas, saat }: Bahan,
  tindakan: 'setujui' | 'terbitkan-segera',
  commit: string,
): Promise<HasilTindakan> {
  const kejadian = { tindakan, oleh: petugas.id, saat, commit, pesan: '' };
  const selesai = tindakan === 'setujui';
  if (selesai) await deleteBranch(arsip.repository, cabangUsulan(usulan.kode), usulan.ujung);
  return {
    ok: true,
    commit,
    usulan: {
      ...usulan,
      tahap: { jenis: selesai ? 'disetujui' : 'terbit-segera' },
      kejadian: [...usulan.kejadian, kejadian],
    },
  };
}

async function diCabang(
  bahan: Bahan,
  permintaan: TindakanCabang,
  isi: IsiInformasi,
): Promise<HasilTindakan> {
  const { arsip, usulan, petugas, saat } = bahan;
  const { kode, jenis, tahap, ujung } = usulan;
  const rencana = await rencanaTindakan(bahan, permintaan, isi);
  if (!rencana.ok) return rencana;
  const { suntingan, pesan } = rencana;
  const commit = await catat(
    arsip,
    { basis: { branch: cabangUsulan(kode), parent: ujung }, suntingan },
    {
      kode,
      jenis,
      tindakan: permintaan.tindakan,
      judul: usulan.isiInformasi?.judul ?? null,
      nomor: 'nomor' in tahap ? tahap.nomor : null,
      petugas,
      saat,
      pesan,
      trailers: trailersOf(bahan, permintaan),
    },
  );
  if (commit === null)
    return tolak('sudah-berubah', 'Usulan ini baru saja berubah; buka sekali lagi.');
  if (permintaan.tindakan === 'batalkan') {
    await simpanBatal(arsip, kode, commit);
    return { ok: true, commit, usulan: { ...usulan, ujung: commit, tahap: { jenis: 'batal' } } };
  }
  const sesudah = await readUsulan(arsip, kode);
  if (sesudah === null) return berakhir(arsip, kode, commit);
  return { ok: true, commit, usulan: sesudah };
}
