// Names of uploads: what a stranger's computer calls a file is only a hint, and the archive's name is made from it.

const nameLength = 80;
const shownLength = 150;
/** Names that mean a device on some computers, where a file of that name cannot be opened. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u;

/** The name as its owner knows it, for showing: no folders, no control or direction characters, not endless. */
export function namaTampil(raw: string): string {
  const base = raw.normalize('NFC').split(/[/\\]/u).at(-1) ?? '';
  const clean = base
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return [...clean].slice(0, shownLength).join('');
}

/** `../SK No. 12 (akhir).PDF` → `sk-no-12-akhir.pdf`: a name that is good on every computer and in an address. */
export function namaArsip(raw: string): string {
  const base = raw.normalize('NFC').split(/[/\\]/u).at(-1) ?? '';
  const clean = base.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim();
  const extension = /\.([a-z0-9]{1,8})$/iu.exec(clean)?.[1]?.toLowerCase() ?? '';
  const stem = slug(extension === '' ? clean : clean.slice(0, -extension.length - 1));
  const isTaken = stem === '' || deviceName.test(stem) || (stem === 'index' && extension === 'md');
  const safe = isTaken ? `berkas-${stem}`.replace(/-$/u, '') : stem;
  return extension === '' ? safe : `${safe}.${extension}`;
}

/** The name, or the name with the first free number: `sk.pdf`, `sk-2.pdf`, `sk-3.pdf`. */
export function namaBebas(nama: string, terpakai: ReadonlySet<string>): string {
  const dot = nama.lastIndexOf('.');
  const [stem, extension] = dot === -1 ? [nama, ''] : [nama.slice(0, dot), nama.slice(dot)];
  let free = nama;
  for (let number = 2; terpakai.has(free); number += 1) free = `${stem}-${number}${extension}`;
  return free;
}

function slug(text: string): string {
  const words = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');
  if (words.length <= nameLength) return words;
  const cut = words.slice(0, nameLength + 1);
  const end = cut.lastIndexOf('-');
  return end > nameLength / 2 ? cut.slice(0, end) : words.slice(0, nameLength);
}
