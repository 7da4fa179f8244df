// Every address of the site that the publisher renders, with a digest of what it shows. What is not listed here does not
// exist.
import type { Address, Publikasi } from '#domain/publikasi.ts';
import { listRegisterAddresses } from './register-addresses.ts';
import { frameDigest, recordDigests } from './route-data/digests.ts';
import { recordAddress } from './route-data/entries.ts';
import { archiveState } from './route-data/footer.ts';
import { homePage } from './route-data/home.ts';
import { allLists, type DaftarBeralamat } from './route-data/list-filters.ts';
import { listDigest } from './route-data/list-page.ts';
import { digestOf } from './route-data/digest.ts';
import { pageAddress, pagesOf } from './route-data/paging.ts';

/** All page addresses of a publikasi, each once. The digests do not tell of changes of the site's own code. */
export const listAddresses = (publikasi: Publikasi): readonly Address[] => [
  {
    path: '/',
    fingerprint: digestOf([frameDigest(publikasi), homePage(publikasi), archiveState(publikasi)]),
  },
  { path: '/cari/', fingerprint: frameDigest(publikasi) },
  ...allLists(publikasi).flatMap((list) => listAddressesOf(publikasi, list)),
  ...recordAddresses(publikasi),
  ...listRegisterAddresses(publikasi),
];

function recordAddresses(publikasi: Publikasi): readonly Address[] {
  const digests = recordDigests(publikasi);
  return publikasi.informasi.map(({ id }, index) => ({
    path: recordAddress(id),
    fingerprint: digests[index] ?? '',
  }));
}

const listAddressesOf = (publikasi: Publikasi, list: DaftarBeralamat): readonly Address[] =>
  pagesOf(list.informasi.length).map((halaman) => ({
    path: pageAddress(list.base, halaman),
    fingerprint: listDigest(publikasi, list, halaman),
  }));
