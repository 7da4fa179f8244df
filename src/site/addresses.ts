// Every address of the site that the publisher renders. What is not listed here does not exist.
import type { Publikasi } from '#domain/publikasi.ts';
import { listRegisterAddresses } from './register-addresses.ts';
import { recordAddress } from './route-data/entries.ts';
import { allLists } from './route-data/list-filters.ts';
import { pageAddresses } from './route-data/paging.ts';

/** All page addresses of a publikasi, each once. */
export const listAddresses = (publikasi: Publikasi): readonly string[] => [
  '/',
  '/cari/',
  ...allLists(publikasi).flatMap(({ base, informasi }) => pageAddresses(base, informasi.length)),
  ...publikasi.informasi.map(({ id }) => recordAddress(id)),
  ...listRegisterAddresses(publikasi),
];
