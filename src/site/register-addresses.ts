// Addresses of the registers, the SOPs, the regulations, the glossary and the office's own pages.
import type { Address, Publikasi } from '#domain/publikasi.ts';
import { countProofs, exampleFile } from './route-data/authenticity.ts';
import { rekapAddress, rekapDigest, rekapYears } from './route-data/buku-rekap.ts';
import { frameDigest } from './route-data/digests.ts';
import { dikDigest } from './route-data/dik.ts';
import { dipAddress, dipDigest, dipYears } from './route-data/dip.ts';
import { archiveState } from './route-data/footer.ts';
import { digestOf } from './route-data/digest.ts';
import { officePage, officePageAddress } from './route-data/office-page.ts';
import { regulasiGroups } from './route-data/regulasi.ts';
import { timesDigest } from './route-data/sop-measure.ts';
import { sopAddress, sopOverview, sopPage } from './route-data/sop.ts';

/** First parts of addresses that belong to the site itself beside those listed here. */
const reserved = ['/informasi/', '/cari/', '/aset/', '/pagefind/'];

/** Page addresses beside home, lists, records and search; a page of the office may not hide one of the site's own. */
export function listRegisterAddresses(publikasi: Publikasi): readonly Address[] {
  const own = ownAddresses(publikasi);
  const taken = new Set([...reserved, ...own.map(({ path }) => path)]);
  const office = publikasi.arsip.halaman
    .map(({ kode }) => showing(publikasi, officePageAddress(kode), officePage(publikasi, kode)))
    .filter(({ path }) => !taken.has(path));
  return [...own, ...office];
}

function ownAddresses(publikasi: Publikasi): readonly Address[] {
  const { arsip, persetujuan } = publikasi;
  const page = (path: string, shown: unknown): Address => showing(publikasi, path, shown);
  return [
    page('/buku-rekap/', rekapYears(publikasi)),
    page('/daftar-informasi-publik/', dipYears(publikasi)),
    { path: '/daftar-informasi-dikecualikan/', fingerprint: dikDigest(publikasi) },
    page('/sop/', sopOverview(publikasi)),
    page('/regulasi/', regulasiGroups(publikasi)),
    page('/istilah/', null),
    page('/verifikasi/', [
      archiveState(publikasi),
      exampleFile(publikasi),
      countProofs(publikasi),
      persetujuan.size,
    ]),
    page('/404/', null),
    ...rekapYears(publikasi).map(({ tahun }) => ({
      path: rekapAddress(tahun),
      fingerprint: rekapDigest(publikasi, tahun),
    })),
    ...dipYears(publikasi).map(({ tahun }) => ({
      path: dipAddress(tahun),
      fingerprint: dipDigest(publikasi, tahun),
    })),
    ...arsip.sop.map((sop) =>
      page(sopAddress(sop), [
        sopPage(publikasi, sop.kode, sop.tanggalEfektif),
        timesDigest(publikasi),
      ]),
    ),
  ];
}

/** An address whose page shows these values and the frame, and nothing else. */
const showing = (publikasi: Publikasi, path: string, shown: unknown): Address => ({
  path,
  fingerprint: digestOf([frameDigest(publikasi), shown]),
});
