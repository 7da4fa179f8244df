// The filters as native select boxes with counts.
import { namaSaringan } from './address.ts';
import { need } from '../elements.ts';
import type { Jumlah, Pilihan } from './pagefind.ts';

/** Fills the boxes; values without results stay choosable only while they are chosen. */
export function drawFilters(
  form: HTMLFormElement,
  {
    semua,
    jumlah,
    pilihan,
  }: {
    readonly semua: Jumlah;
    readonly jumlah: Jumlah | null;
    readonly pilihan: Pilihan;
  },
): void {
  for (const name of namaSaringan) {
    const select = need(form, `select[name="${name}"]`, HTMLSelectElement);
    const chosen = pilihan[name] ?? '';
    const values = Object.keys(semua[name] ?? {}).toSorted();
    if (name === 'tahun') values.reverse();
    const options = values
      .map((value) => ({ value, count: jumlah === null ? null : (jumlah[name]?.[value] ?? 0) }))
      .filter(({ value, count }) => count !== 0 || value === chosen);
    const first = select.options[0];
    select.replaceChildren(
      ...(first === undefined ? [] : [first]),
      ...options.map(({ value, count }) => option(value, count, value === chosen)),
    );
    if (!values.includes(chosen)) select.value = '';
  }
}

function option(value: string, count: number | null, selected: boolean): HTMLOptionElement {
  const element = document.createElement('option');
  element.value = value;
  element.textContent = count === null ? value : `${value} (${count})`;
  element.selected = selected;
  return element;
}
