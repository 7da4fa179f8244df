// `/meja/usulan/<kode>/pratinjau/`: a public page exactly as it will look, made by the site's own renderer from the proposal
// as it would be merged. Nothing in it runs, and it can be shown in a frame of ours alone.
import { Failure } from '#base/failure.ts';
import { bolehBertindak } from '#domain/izin.ts';
import type { Publikasi } from '#domain/publikasi.ts';
import type { Usulan } from '#domain/usulan.ts';
import type { DeskApp, DeskContext } from '../context.ts';
import { hrefBerkas } from '../views/berkas.ts';
import type { Latar } from '../views/latar.ts';
import { halamanPratinjau } from '../views/tinjau.ts';
import { openTinjauan } from './tinjau.ts';

const policy = [
  "default-src 'none'",
  "script-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox',
].join('; ');

/** Adds the route of the preview. */
export function pratinjauRoutes(app: DeskApp, alat: DeskContext): void {
  app.get('/meja/usulan/:kode/pratinjau/', async (c) => {
    const { tinjauan, latar } = await openTinjauan(c, alat);
    const page = halamanPratinjau(tinjauan)[Number(c.req.query('ke') ?? '1') - 1];
    const { publikasi, usulan } = tinjauan;
    if (page === undefined || publikasi === null) throw new Failure('desk/not-found');
    const rendered = await alat.renderer.render(new Request(`http://localhost${page.alamat}`), {
      publikasi: asApproved(publikasi, usulan, latar),
    });
    if (rendered.status !== 200) throw new Failure('desk/page-failed', { halaman: page.alamat });
    c.header('Content-Security-Policy', policy);
    const own = usulan.isiInformasi?.softcopy.map(({ berkas }) => berkas) ?? [];
    const html = linksOut(await rendered.text(), alat.situs, (path) => {
      const name = decodeURI(path).slice(page.alamat.length);
      return decodeURI(path).startsWith(page.alamat) && own.includes(name)
        ? hrefBerkas(usulan.kode, name)
        : null;
    });
    return c.html(html);
  });
}

/** As the page will look: approved by whoever may approve it, at this moment; to anybody else, as it stands. */
function asApproved(publikasi: Publikasi, usulan: Usulan, latar: Latar): Publikasi {
  const { informasi, ujung } = usulan;
  if (informasi === null || !bolehBertindak(usulan, 'setujui', latar).boleh) return publikasi;
  const oleh = latar.petugas.id;
  const approval = { jenis: 'disetujui', commit: ujung, saat: latar.saat, oleh } as const;
  return { ...publikasi, persetujuan: new Map([...publikasi.persetujuan, [informasi, approval]]) };
}

/**
 * The desk has none of the addresses that public pages link to: files lead to the proposal's own, everything else to the
 * public site, in a window of its own.
 */
function linksOut(html: string, situs: string, berkasOf: (path: string) => string | null): string {
  return html.replaceAll(
    /(<a\b[^>]*?\s)href="(\/[^"/][^"]*|\/)"/g,
    (_all, before: string, path: string) => {
      const href = berkasOf(path) ?? new URL(path, situs).href;
      return `${before}href="${href}" target="_blank" rel="noopener"`;
    },
  );
}
