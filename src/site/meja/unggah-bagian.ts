// One part of the page, for files or for photos: takes chosen and dragged files, sends two at a time, keeps the list.
import { formatUkuran } from '#base/angka.ts';
import { tampilkanKeadaan, tampilkanMasalah } from './unggah-baris.ts';
import { copyOf, need } from '../elements.ts';
import { isiTanda, siapkan } from './unggah-elemen.ts';
import type { HasilUnggah } from './unggah-hasil.ts';
import { kirim, type Pengirim, tandaFile } from './unggah-kirim.ts';

/** What a part of the page does with its rows. */
export interface Bagian {
  readonly root: HTMLElement;
  readonly untuk: 'berkas' | 'foto';
  /** Called with each row whose file arrived and was taken. */
  readonly isi: (baris: HTMLElement, hasil: HasilUnggah) => void;
  /** Called after the rows have changed. */
  readonly berubah: () => void;
}

const atOnce = 2;
const waiting: (() => void)[] = [];
let running = 0;
/** How rows whose file is still being sent are ended. */
const pembatalan = new WeakMap<HTMLElement, () => Promise<void>>();

/** Makes a part of the page work. */
export function mulaiBagian(bagian: Bagian): { readonly tambah: (hasil: HasilUnggah) => void } {
  const { root } = bagian;
  siapkan(root);
  const pilih = need(root, '.unggah-pilih', HTMLFormElement);
  for (const input of root.querySelectorAll<HTMLInputElement>('[data-pilih]')) {
    input.addEventListener('change', () => {
      addFiles(bagian, [...(input.files ?? [])]);
      // The same file may be chosen again.
      input.value = '';
    });
  }
  for (const name of ['dragenter', 'dragover', 'dragleave', 'drop'] as const) {
    pilih.addEventListener(name, (event) => {
      event.preventDefault();
      pilih.classList.toggle('unggah-di-atas', name === 'dragenter' || name === 'dragover');
      if (name === 'drop') addFiles(bagian, [...(event.dataTransfer?.files ?? [])]);
    });
  }
  for (const baris of barisOf(root)) pasangHapus(bagian, baris);
  return { tambah: (hasil) => fill(bagian, addRow(bagian, hasil.nama), hasil) };
}

/** The rows of a part. */
export const barisOf = (root: HTMLElement): readonly HTMLElement[] => [
  ...need(root, '[data-daftar]', HTMLElement).querySelectorAll<HTMLElement>(':scope > li'),
];

/** Says something of a part that screen readers hear as well. */
export function kabarkan(root: HTMLElement, kalimat: string): void {
  need(root, '[data-kabar]', HTMLElement).textContent = kalimat;
}

function addFiles(bagian: Bagian, files: readonly File[]): void {
  const { root, untuk } = bagian;
  const kode = root.dataset['kode'] ?? '';
  const batas = Number(root.dataset['batas']);
  const known = new Set(barisOf(root).map((baris) => baris.dataset['tanda']));
  const refused: string[] = [];
  for (const file of files) {
    const tanda = tandaFile({ file, kode, untuk });
    if (file.size > batas)
      refused.push(`"${file.name}" melebihi batas ${formatUkuran(batas)}, jadi tidak dikirim.`);
    else if (file.size === 0)
      refused.push(`"${file.name}" tidak berisi apa pun, jadi tidak dikirim.`);
    else if (known.has(tanda)) refused.push(`"${file.name}" sudah ada dalam daftar.`);
    else sendFile(bagian, file, tanda);
    known.add(tanda);
  }
  const sent = files.length - refused.length;
  const kirimkan = sent === 0 ? [] : [`${sent} ${untuk} sedang dikirim.`];
  kabarkan(root, [...kirimkan, ...refused].join(' '));
}

function addRow(bagian: Bagian, nama: string): HTMLElement {
  const { root } = bagian;
  const baris = copyOf(need(root, '[data-templat]', HTMLTemplateElement));
  siapkan(baris);
  isiTanda(baris, '__NAMA__', nama);
  const tempatNama = need(baris, '[data-nama]', HTMLElement);
  tempatNama.textContent = nama;
  // There is nothing to open before the file has arrived.
  tempatNama.removeAttribute('href');
  for (const part of baris.querySelectorAll<HTMLElement>('[data-isian], [data-susun]'))
    part.hidden = true;
  // Nothing of it goes along with a form before the file has arrived.
  need(baris, 'input[type="hidden"]', HTMLInputElement).disabled = true;
  need(root, '[data-daftar]', HTMLElement).append(baris);
  pasangHapus(bagian, baris);
  return baris;
}

function sendFile(bagian: Bagian, file: File, tanda: string): void {
  const { root, untuk } = bagian;
  const baris = addRow(bagian, file.name);
  baris.dataset['tanda'] = tanda;
  tampilkanKeadaan(baris, { jenis: 'antre' });
  bagian.berubah();
  let isOver = false;
  let pengirim: Pengirim | null = null;
  const end = (): void => {
    if (isOver) return;
    isOver = true;
    if (pengirim !== null) running -= 1;
    startNext();
  };
  waiting.push(() => {
    if (isOver) return;
    running += 1;
    const token = need(root, 'input[name="_token"]', HTMLInputElement).value;
    const kabar: Parameters<typeof kirim>[0]['kabar'] = (keadaan) => {
      if (isOver) return;
      tampilkanKeadaan(baris, keadaan);
      if (keadaan.jenis === 'selesai') fill(bagian, baris, keadaan.hasil);
      if (keadaan.jenis === 'gagal') kabarkan(root, keadaan.alasan);
      if (keadaan.jenis === 'selesai' || keadaan.jenis === 'gagal') end();
    };
    pengirim = kirim({ file, kode: root.dataset['kode'] ?? '', untuk, token, kabar });
  });
  need(baris, '[data-jeda]', HTMLButtonElement).addEventListener('click', () => {
    if (baris.dataset['keadaan'] === 'jeda') pengirim?.lanjut();
    else pengirim?.jeda();
  });
  pembatalan.set(baris, async () => {
    end();
    await pengirim?.batal();
  });
  startNext();
}

function startNext(): void {
  if (running >= atOnce) return;
  const next = waiting.shift();
  if (next === undefined) return;
  next();
  startNext();
}

/** A row whose file has arrived. */
function fill(bagian: Bagian, baris: HTMLElement, hasil: HasilUnggah): void {
  isiTanda(baris, '__ID__', hasil.id);
  baris.dataset['id'] = hasil.id;
  tampilkanMasalah(baris, hasil.masalah);
  if (hasil.masalah === '') {
    need(baris, 'input[type="hidden"]', HTMLInputElement).disabled = false;
    for (const part of baris.querySelectorAll<HTMLElement>('[data-isian], [data-susun]'))
      part.hidden = false;
    bagian.isi(baris, hasil);
  }
  const akibat = hasil.masalah === '' ? 'diterima' : 'tidak diterima; sebabnya tertulis di bawah';
  kabarkan(bagian.root, `"${hasil.nama}" ${akibat}.`);
  pembatalan.delete(baris);
  bagian.berubah();
}

function pasangHapus(bagian: Bagian, baris: HTMLElement): void {
  need(baris, '[data-hapus]', HTMLButtonElement).addEventListener('click', (event) => {
    event.preventDefault();
    void hapusBaris(bagian, baris);
  });
}

/** Removes a row: what is being sent is ended, what waits on the server is removed there. */
async function hapusBaris({ root, berubah }: Bagian, baris: HTMLElement): Promise<void> {
  await (pembatalan.get(baris)?.() ?? hapusDiServer(root, baris));
  const next = baris.nextElementSibling ?? baris.previousElementSibling;
  baris.remove();
  kabarkan(root, 'Berkas dihapus dari daftar.');
  const focus = next?.querySelector('[data-hapus]') ?? root.querySelector('[data-pilih]');
  if (focus instanceof HTMLElement) focus.focus();
  berubah();
}

async function hapusDiServer(root: HTMLElement, baris: HTMLElement): Promise<void> {
  const token = need(root, 'input[name="_token"]', HTMLInputElement).value;
  const id = baris.dataset['id'] ?? '';
  // Gone already is as good; leftovers are removed after a day.
  await fetch(`/meja/unggah/${id}`, {
    method: 'DELETE',
    headers: { 'X-Meja-Token': token, 'Tus-Resumable': '1.0.0' },
  }).catch(() => null);
}
