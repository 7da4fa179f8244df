// Every address of the site that the publisher renders. What is not listed here does not exist.
import type { Address, Publikasi } from '#domain/publikasi.ts';
import { listRegisterAddresses } from './register-addresses.ts';
import { recordAddress } from './route-data/entries.ts';
import { allLists } from './route-data/list-filters.ts';
import { pageAddresses } from './route-data/paging.ts';
import { digestOf } from './route-data/memo.ts';

/** All page addresses of a publikasi, each once, with a digest of what each shows. */
export function listAddresses(publikasi: Publikasi): readonly Address[] {
  // Coarse for now: the foot of every page shows the version of the whole.
  const { byId: _, teks, persetujuan, ...rest } = publikasi;
  const fingerprint = digestOf([rest, [...teks], [...persetujuan]]);
  return listPaths(publikasi).map((path) => ({ path, fingerprint }));
}

const listPaths = (publikasi: Publikasi): readonly string[] => [
  '/',
  '/cari/',
  ...allLists(publikasi).flatMap(({ base, informasi }) => pageAddresses(base, informasi.length)),
  ...publikasi.informasi.map(({ id }) => recordAddress(id)),
  ...listRegisterAddresses(publikasi),
];
