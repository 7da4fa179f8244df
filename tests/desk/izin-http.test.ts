// Who may do what to a proposal, and when, over HTTP: every officer posts every form at every place, filled in rightly, with
// the address and the hidden values of a page that he may never have been shown.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tinjauUsulan } from '#archive/usulan-tinjau.ts';
import type { UsulanTerbaca } from '#archive/usulan-permintaan.ts';
import { tindakanList, type Tindakan } from '#domain/usulan.ts';
import { keadaanList, petugas } from '../archive/usulan-keadaan.ts';
import { isianAwal, isianRekap, type Kantor } from '../archive/usulan-kantor.ts';
import type { Jawaban, Peramban } from './browser.ts';
import { kirim, type Isi } from './kantor.ts';
import { bukaMejaKantor } from './meja-kantor.ts';

const acts = tindakanList.filter((one) => one !== 'buat');
const alasan = 'Sebabnya ditulis di sini.';

/** Fields of a record as a form sends them; without softcopies, so that none has to be uploaded. */
const rekap: Isi = Object.entries({ ...isianRekap, bentuk: ['cetak'], memenuhi: [] }).flatMap(
  ([nama, nilai]) =>
    typeof nilai === 'string' ? [[nama, nilai] as const] : nilai.map((one) => [nama, one] as const),
);
const tanda: Isi = [
  ['tanda_mutu', 'mutakhir'],
  ['tanda_mutu', 'terverifikasi'],
];

/** What is posted, and where to. */
interface Kiriman {
  readonly ke: string;
  readonly isi: Isi;
}

/** Where an act on a step is posted to, and what with. */
function kirimanLangkah({ kode, ujung, tahap }: UsulanTerbaca, tindakan: Tindakan): Kiriman {
  const nomor = 'nomor' in tahap ? tahap.nomor : 0;
  const fields: Isi = [[], [['hardcopy.lokasi', 'Lemari 1'] as const], rekap][nomor] ?? [];
  // The receiver changes nothing of what was handed over.
  const changed: Isi = nomor === 3 ? [] : [['ringkasan', 'Yang lain.']];
  const menit = ['', 10, 22, 40][nomor] ?? 0;
  const times: Isi = [
    ['mulai', `2025-02-06T08:${menit}`],
    ['selesai', `2025-02-06T08:${Number(menit) + 5}`],
    ['alasan', alasan],
  ];
  const isi: Isi =
    { simpan: [...changed, ...fields], selesai: [...fields, ...tanda] }[String(tindakan)] ?? [];
  const base = `/meja/usulan/${kode}/`;
  return tindakan === 'catat-kemudian'
    ? { ke: `${base}catat-kemudian/`, isi: [['ujung', ujung], ...times, ...fields, ...tanda] }
    : { ke: `${base}langkah/`, isi: [['ujung', ujung], ...isi, ['aksi', tindakan]] };
}

/** Where an approval is posted to, and what with. */
async function kirimanSetuju({ arsip }: Kantor, { kode, ujung }: UsulanTerbaca): Promise<Kiriman> {
  const tinjauan = await tinjauUsulan(arsip, kode);
  return {
    ke: `/meja/usulan/${kode}/tinjau/`,
    isi: [
      ['ujung', ujung],
      ['isi', tinjauan?.isi ?? ''],
      ['peringatan', tinjauan?.peringatan ?? ''],
      ...(tinjauan?.temuan ?? []).map((_, index) => ['dibaca', String(index + 1)] as const),
    ],
  };
}

/** Where each act is posted to, and what with. */
async function kiriman(
  kantor: Kantor,
  usulan: UsulanTerbaca,
  tindakan: Tindakan,
): Promise<Kiriman> {
  const { kode, ujung } = usulan;
  if (['mulai', 'simpan', 'selesai', 'catat-kemudian'].includes(tindakan))
    return kirimanLangkah(usulan, tindakan);
  if (tindakan === 'setujui') return kirimanSetuju(kantor, usulan);
  const tinjauan: Isi = [
    ['ujung', ujung],
    ['hasil', 'perlu-diubah'],
    ['catatan', alasan],
  ];
  if (tindakan === 'ajukan' && kode === 'sop') return { ke: '/meja/sop/', isi: tinjauan };
  const isi: Isi = [
    ['ujung', ujung],
    ['alasan', alasan],
    ['komentar', alasan],
  ];
  const jalur = tindakan === 'komentari' ? 'komentar' : tindakan;
  return { ke: `/meja/usulan/${kode}/${jalur}/`, isi };
}

/** Branches and other names of the archive, to be put back after something was done. */
async function simpanRefs(dir: string): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'e-ppid-refs-'));
  await cp(join(dir, 'refs'), join(folder, 'refs'), { recursive: true });
  return async () => {
    await rm(join(dir, 'refs'), { recursive: true });
    await cp(join(folder, 'refs'), join(dir, 'refs'), { recursive: true });
  };
}

const refused: ReadonlySet<number> = new Set([303, 403, 404, 409, 422]);

describe.for(keadaanList)('$nama', ({ siapkan, boleh }) => {
  test('lets those act over HTTP who may, and nobody else', async () => {
    await using meja = await bukaMejaKantor();
    const { kantor } = meja;
    const { arsip } = kantor;
    const usulan = await siapkan(kantor);
    kantor.tunggu(40);
    const putBack = await simpanRefs(kantor.dir);
    const refs = async (): Promise<string> =>
      JSON.stringify([
        await arsip.repository.resolve('refs/heads/main'),
        await arsip.repository
          .resolve(`refs/heads/usulan/${usulan.kode}`)
          .catch(() => 'tidak ada lagi'),
      ]);
    const before = await refs();
    const browsers = new Map<string, Peramban>();
    for (const siapa of petugas) browsers.set(siapa, await meja.sebagai(siapa));

    const seen: Record<string, readonly string[]> = {};
    const odd: string[] = [];
    for (const tindakan of acts) {
      const { ke, isi } = await kiriman(kantor, usulan, tindakan);
      const done: string[] = [];
      for (const [siapa, peramban] of browsers) {
        const jawaban: Jawaban = await kirim(peramban, ke, [...isi, ['pelaksana', siapa]]);
        if ((await refs()) !== before) {
          done.push(siapa);
          await putBack();
        } else if (!refused.has(jawaban.status)) odd.push(`${siapa} ${tindakan} ${jawaban.status}`);
      }
      seen[tindakan] = done;
    }

    const wanted = acts.map((tindakan) => [
      tindakan,
      petugas.filter((siapa) => boleh[tindakan]?.includes(siapa)),
    ]);
    expect(seen).toEqual(Object.fromEntries(wanted));
    expect(odd).toEqual([]);
    expect(meja.reported).toEqual([]);
  });
});

describe('beginning a proposal', () => {
  const pengganti: Isi = Object.entries(isianAwal).map(([nama, nilai]) => [nama, String(nilai)]);
  const mulai: readonly {
    readonly ke: string;
    readonly isi: Isi;
    readonly boleh: readonly string[];
  }[] = [
    {
      ke: '/meja/informasi/baru/',
      // A record is always of one's own subbagian, whatever is posted.
      isi: [...pengganti, ['subbagian', 'kul']],
      boleh: ['dok-rendatin', 'dok-kul', 'rangkap'],
    },
    {
      ke: '/meja/informasi/2025/0001/perbaiki/',
      isi: [['alasan', alasan]],
      boleh: ['dok-rendatin', 'rangkap'],
    },
    {
      ke: '/meja/informasi/2025/0001/ganti/',
      isi: [['alasan', alasan], ...pengganti],
      boleh: ['dok-rendatin', 'rangkap'],
    },
    {
      ke: '/meja/informasi/2025/0001/cabut/',
      isi: [['alasan', alasan]],
      boleh: ['dok-rendatin', 'rangkap', 'ppid-1', 'ppid-2'],
    },
    { ke: '/meja/sop/', isi: [['hasil', 'tetap-berlaku']], boleh: ['ppid-1', 'ppid-2'] },
  ];

  test.for(mulai)('at $ke is for those alone who may', async ({ ke, isi, boleh }) => {
    await using meja = await bukaMejaKantor();
    const { kantor } = meja;
    const putBack = await simpanRefs(kantor.dir);
    const done: string[] = [];
    for (const siapa of petugas) {
      const peramban = await meja.sebagai(siapa);
      const jawaban = await kirim(peramban, ke, isi);
      if (jawaban.status === 303) {
        done.push(siapa);
        await putBack();
      }
    }
    expect(done).toEqual(petugas.filter((siapa) => boleh.includes(siapa)));
    expect(meja.reported).toEqual([]);
  });
});
