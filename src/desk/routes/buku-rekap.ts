// `/meja/buku-rekap/<tahun>/`: a year of the buku rekap, to be searched, printed and downloaded.
import { listUsulan } from '#archive/usulan.ts';
import type { DeskApp, DeskContext, Permintaan } from '../context.ts';
import { barisRekap, csvRekap, hrefRekap, lihatRekap } from '../views/buku-rekap.ts';
import { latarPermintaan } from './usulan-terbuka.ts';

const jalur = '/meja/buku-rekap/:tahun{\\d{4}}/' as const;

/** Adds the routes of the buku rekap. */
export function bukuRekapRoutes(app: DeskApp, alat: DeskContext): void {
  app.get('/meja/buku-rekap/', (c) =>
    c.redirect(hrefRekap(c.get('pengunjung').hari.slice(0, 4)), 303),
  );
  app.get(jalur, async (c) => {
    const usulanList = await listUsulan(alat.arsip);
    const diusulkan = usulanList.flatMap(({ informasi }) => informasi ?? []);
    const page = lihatRekap(latarPermintaan(c), { tahun: tahunOf(c), kata: kataOf(c), diusulkan });
    return alat.view(c, 'buku-rekap', page);
  });
  app.get(`${jalur}unduh/`, (c) => {
    const tahun = tahunOf(c);
    c.header('Content-Type', 'text/csv; charset=utf-8');
    c.header('Content-Disposition', `attachment; filename="buku-rekap-${tahun}.csv"`);
    return c.body(csvRekap(barisRekap(latarPermintaan(c), { tahun, kata: kataOf(c) })));
  });
}

const tahunOf = (c: Permintaan): string => c.req.param('tahun') ?? '';
const kataOf = (c: Permintaan): string => (c.req.query('q') ?? '').trim().slice(0, 200);
