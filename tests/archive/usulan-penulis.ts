// A desk of one act, in a process of its own so that it can be killed: `node usulan-penulis.ts DIR REQUEST`.
import { openArsipKerja } from '#archive/usulan-kerja.ts';
import { buatUsulan } from '#archive/usulan-buat.ts';
import { bertindak } from '#archive/usulan-tindak.ts';
import type { PelakuUsulan, Permintaan, PermintaanBuat } from '#archive/usulan-permintaan.ts';
import { inspect } from '#softcopy/inspect.ts';

/** What the process is told to do. */
export interface Tugas {
  readonly pelaku: PelakuUsulan;
  readonly buat?: PermintaanBuat;
  readonly permintaan?: Permintaan;
  /** Text of the softcopy that goes with it; bytes cannot be told in JSON. */
  readonly tabel?: string;
}

const [dir = '', text = '{}'] = process.argv.slice(2);
const tugas: Tugas = JSON.parse(text);

const arsip = await openArsipKerja(dir, { inspect });
process.stdout.write('siap\n');
const { pelaku, buat, permintaan, tabel } = tugas;
if (buat !== undefined) await buatUsulan(arsip, pelaku, buat);
if (permintaan !== undefined) await bertindak(arsip, pelaku, denganTabel(permintaan, tabel));
process.stdout.write('selesai\n');
await arsip[Symbol.asyncDispose]();

function denganTabel(asked: Permintaan, isi: string | undefined): Permintaan {
  if (isi === undefined || (asked.tindakan !== 'simpan' && asked.tindakan !== 'selesai'))
    return asked;
  const bytes = new TextEncoder().encode(isi);
  const tambah = [{ nama: 'pemilih.csv', bytes, sebutan: 'Tabel pemilih', teksAlternatif: '' }];
  return { ...asked, softcopy: { tambah, hapus: [] } };
}
