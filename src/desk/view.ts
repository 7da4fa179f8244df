// Answers with a page of the desk: the frame from the request, the view model from the handler, the HTML from the site's
// own renderer.
import type { ArsipKerja } from '#archive/usulan-kerja.ts';
import { Failure } from '#base/failure.ts';
import { namaPeran } from '#domain/peran.ts';
import type { DeskRenderer } from '#publish/renderer.ts';
import type { Kerangka, OrangMeja } from '#site/meja.ts';
import type { Pengunjung, Permintaan, View } from './context.ts';
import { alamat } from './gate.ts';
import { menuOf } from './menu.ts';
import { menungguSaya } from './menunggu.ts';
import type { Db } from './store/database.ts';
import { takePesan } from './store/sessions.ts';

/** Where pages come from. */
interface ViewOptions {
  readonly arsip: ArsipKerja;
  readonly renderer: Pick<DeskRenderer, 'renderMeja'>;
  readonly db: Db;
  /** Address of the public site. */
  readonly situs: string;
}

/** Address under which the renderer is asked for a page, and which only has to exist. */
const origin = 'http://localhost';

/** Makes the function that handlers answer with. */
export function openView(options: ViewOptions): View {
  return async (c, nama, isi, status = 200) => {
    const kerangka = await kerangkaOf(c, options);
    const address = nama === 'beranda' ? '/meja/' : `/meja/${nama}/`;
    const request = new Request(origin + address);
    const page = await options.renderer.renderMeja(request, { nama, kerangka, isi });
    if (page.status !== 200) throw new Failure('desk/page-failed', { nama, status: page.status });
    return c.html(await page.text(), status);
  };
}

async function kerangkaOf(c: Permintaan, { arsip, db, situs }: ViewOptions): Promise<Kerangka> {
  const pengunjung = c.get('pengunjung');
  const { sesi } = pengunjung;
  const { nama, namaSingkat } = c.get('utama').instansi;
  return {
    kantor: { nama, namaSingkat },
    petugas: orangOf(pengunjung),
    peran: peranOf(pengunjung),
    menu: isIn(pengunjung)
      ? menuOf(pengunjung, { path: c.req.path, menunggu: await menungguSaya(c, arsip) })
      : [],
    pesan: sesi === null ? null : takePesan(db, sesi),
    token: pengunjung.token,
    situs,
  };
}

const peranOf = ({ akun, peran }: Pengunjung): readonly string[] => [
  ...peran.map((one) => namaPeran[one]),
  ...(akun?.isAdministrator === true ? ['Administrator'] : []),
];

/** Whether the second factor, where there is one, was shown; before that the menu would lead nowhere. */
const isIn = ({ akun, sesi }: Pengunjung): boolean =>
  akun !== null && (!akun.hasFaktorKedua || sesi?.isFaktorKedua === true) && !akun.isWajibGanti;

function orangOf({ akun, petugas }: Pengunjung): OrangMeja | null {
  if (akun === null) return null;
  if (petugas === null) return { nama: akun.id, jabatan: '' };
  return petugas.nama === ''
    ? { nama: petugas.jabatan, jabatan: '' }
    : { nama: petugas.nama, jabatan: petugas.jabatan };
}

/** Where to go after signing in: a page of the desk and nothing else. */
export const bacaLanjut = (text: string): string =>
  /^\/meja\/[\w/-]*(?:\?[\w=&%.-]*)?$/.test(text) && !text.startsWith(alamat.masuk)
    ? text
    : alamat.meja;
