// Files live in the archive, not on somebody's drive and not behind a shortened address.
import type { AturanInformasi } from '../../aturan.ts';
import { teksInformasi } from '../../teks-informasi.ts';

/** Places that keep files under a private account. */
const penyimpanan = [
  'drive.google.com',
  'docs.google.com',
  'dropbox.com',
  'onedrive.live.com',
  '1drv.ms',
  'mediafire.com',
  'mega.nz',
  'wetransfer.com',
  'we.tl',
];
/** Services that shorten addresses and hide where they lead. */
const pemendek = [
  'bit.ly',
  's.id',
  'tinyurl.com',
  'goo.gl',
  't.co',
  'cutt.ly',
  'shorturl.at',
  'rb.gy',
  'is.gd',
  'ow.ly',
  'linktr.ee',
];
const refused = [...penyimpanan, ...pemendek];
const knownHost = new RegExp(refused.map((host) => RegExp.escape(host)).join('|'), 'i');
/** A host name that stands at the beginning of an address, with or without `https://`. */
const address = /(?<![\p{L}\d.@-])(?:https?:\/\/)?((?:[a-z\d-]+\.)+[a-z]{2,})(?=[/?#])/giu;

export const tautanLuar: AturanInformasi = {
  id: 'softcopy/tautan-luar',
  lingkup: 'informasi',
  severity: 'error',
  judul: 'Berkas disimpan dalam arsip, bukan ditautkan ke penyimpanan pribadi atau alamat pendek.',
  mengapa:
    'Tautan seperti itu dapat mati, berganti isi, atau ditutup pemiliknya, sehingga informasi hilang tanpa jejak.',
  dasarHukum: ['SOP 2 Januari 2025, Uraian langkah 3'],
  *check(record) {
    for (const { key, text } of teksInformasi(record, mayLinkOut)) {
      const host = hostsIn(text).find(isRefused);
      if (host === undefined) continue;
      yield {
        file: record.file,
        key,
        message: `${key.length === 0 ? 'Uraian di bawah metadata' : 'Isian ini'} menautkan ke ${host}, bukan ke berkas dalam arsip.`,
        fix: 'Unduh berkasnya, simpan di folder informasi ini sebagai softcopy, lalu hapus tautannya.',
      };
    }
  },
};

const hostsIn = (text: string): readonly string[] =>
  [...text.matchAll(address)].map(([, host = '']) => host.toLowerCase());

/** Whether a closer look is worth it. */
const mayLinkOut = (text: string): boolean => text.includes('/') && knownHost.test(text);

const isRefused = (host: string): boolean =>
  refused.some((one) => host === one || host.endsWith(`.${one}`));
