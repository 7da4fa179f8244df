// A page the office wrote itself; the profile also shows what the archive knows of the office.
import { renderMarkdown } from '../markdown.ts';
import { portalMenu, serviceMenu, type ButirMenu } from '../menu.ts';
import type { Publikasi } from '#domain/publikasi.ts';
import { listsOfUnits } from './list-filters.ts';

/** A subbagian with the way to its information. */
export interface UnitKerja {
  readonly nama: string;
  readonly href: string;
  readonly jumlah: number;
}

/** A page of the office, ready to be shown. */
export interface HalamanKantor {
  readonly judul: string;
  readonly ringkasan: string;
  readonly html: string;
  readonly profil: {
    readonly unit: readonly UnitKerja[];
    readonly portal: readonly ButirMenu[];
    readonly perluKonfirmasi: string;
  } | null;
}

/** Address of a page of the office. */
export const officePageAddress = (kode: string): string => `/${kode}/`;

/** The page at an address; undefined where the office wrote none. */
export function officePage(
  publikasi: Publikasi,
  kode: string | undefined,
): HalamanKantor | undefined {
  const page = publikasi.arsip.halaman.find((candidate) => candidate.kode === kode);
  if (page === undefined) return undefined;
  return {
    judul: page.judul,
    ringkasan: page.ringkasan,
    html: renderMarkdown(page.isi),
    profil: page.kode === 'profil' ? officeProfile(publikasi) : null,
  };
}

function officeProfile(publikasi: Publikasi): HalamanKantor['profil'] {
  const { instansi } = publikasi;
  return {
    unit: listsOfUnits(publikasi).map(({ label, base, informasi }) => ({
      nama: label,
      href: base,
      jumlah: informasi.length,
    })),
    portal: [...serviceMenu(instansi), ...portalMenu(instansi)],
    perluKonfirmasi: instansi.perluKonfirmasi,
  };
}
