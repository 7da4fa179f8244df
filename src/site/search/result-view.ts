// Draws one result from the page's template; every text goes in as text.
import { copyOf, need } from '../elements.ts';
import type { Hasil } from './results.ts';

/** A result as a list item. */
export function drawResult(template: HTMLTemplateElement, hasil: Hasil): HTMLElement {
  const item = copyOf(template);
  const link = need(item, 'a', HTMLAnchorElement);
  link.href = hasil.url;
  link.textContent = hasil.judul;
  const parts = {
    klasifikasi: hasil.klasifikasi,
    nomor: hasil.nomor === '' ? '' : `Nomor ${hasil.nomor}`,
    tanggal: hasil.tanggal,
    rekap: hasil.rekap === '' ? '' : hasil.rekap,
    status: hasil.status,
    tinjauan: hasil.tinjauan,
    tepat: hasil.tepat ? 'Nomor yang Anda cari' : '',
  };
  for (const [name, text] of Object.entries(parts)) fill(item, name, text);
  const excerpt = need(item, '[data-isi="cuplikan"]', HTMLElement);
  for (const { teks, ditandai } of hasil.cuplikan) excerpt.append(ditandai ? marked(teks) : teks);
  excerpt.hidden = hasil.cuplikan.length === 0;
  return item;
}

/** Puts a text into its place; a place without text is taken away. */
function fill(item: HTMLElement, name: string, text: string): void {
  const place = need(item, `[data-isi="${name}"]`, HTMLElement);
  if (text === '') place.remove();
  else need(place, '[data-teks]', HTMLElement).textContent = text;
}

function marked(text: string): HTMLElement {
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}
