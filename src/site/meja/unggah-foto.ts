// Photos of one PDF: their order by buttons, quarter turns, and four sliders that crop, each seen at once.
import { gambarFoto } from './unggah-kanvas.ts';
import { barisOf, kabarkan } from './unggah-bagian.ts';
import { need } from '../elements.ts';
import { bacaMasalah, bacaUnggahan, type HasilUnggah } from './unggah-hasil.ts';
import { sisiFoto } from './unggah-model.ts';

/** Makes the buttons and sliders of a photo work and draws it. */
export function pasangFoto(root: HTMLElement, baris: HTMLElement): void {
  const gambar = gambarOf(baris);
  const kanvas = need(baris, '[data-kanvas]', HTMLCanvasElement);
  const putar = need(baris, '[data-putar]', HTMLSelectElement);
  const draw = (): void => {
    const [kiri = 0, atas = 0, kanan = 0, bawah = 0] = sisiFoto.map((sisi) =>
      Number(need(baris, `[data-sisi="${sisi}"]`, HTMLInputElement).value),
    );
    gambarFoto(kanvas, gambar, { putar: Number(putar.value), kiri, atas, kanan, bawah });
    const arah = putar.selectedOptions[0]?.textContent ?? '';
    kanvas.setAttribute('aria-label', `${gambar.alt}. ${arah}.`);
    kanvas.hidden = gambar.naturalWidth === 0;
    gambar.hidden = !kanvas.hidden;
  };
  // Hidden pictures are not loaded lazily.
  gambar.loading = 'eager';
  if (gambar.complete) draw();
  gambar.addEventListener('load', draw);
  need(baris, '[data-putar-kanan]', HTMLButtonElement).addEventListener('click', () => {
    putar.value = String((Number(putar.value) + 1) % 4);
    draw();
    kabarkan(root, `Foto diputar: ${putar.selectedOptions[0]?.textContent ?? ''}.`);
  });
  for (const sisi of sisiFoto) pasangSisi(baris, sisi, draw);
  need(baris, '[data-naik]', HTMLButtonElement).addEventListener('click', (event) =>
    pindah(root, { baris, arah: -1, tombol: event.currentTarget }),
  );
  need(baris, '[data-turun]', HTMLButtonElement).addEventListener('click', (event) =>
    pindah(root, { baris, arah: 1, tombol: event.currentTarget }),
  );
}

/** The small picture; a row made from the template has none yet. */
function gambarOf(baris: HTMLElement): HTMLImageElement {
  const found = baris.querySelector('[data-gambar]');
  if (found instanceof HTMLImageElement) return found;
  const gambar = new Image();
  gambar.dataset['gambar'] = '';
  gambar.alt = `Foto ${need(baris, '[data-nama]', HTMLElement).textContent}`;
  gambar.src = `/meja/unggah/${baris.dataset['id'] ?? ''}/kecil`;
  need(baris, '.foto-gambar', HTMLElement).prepend(gambar);
  return gambar;
}

const lawan = { kiri: 'kanan', kanan: 'kiri', atas: 'bawah', bawah: 'atas' } as const;

/** A slider; together with the one across it leaves at least a tenth of the photo. */
function pasangSisi(baris: HTMLElement, sisi: (typeof sisiFoto)[number], draw: () => void): void {
  const slider = need(baris, `[data-sisi="${sisi}"]`, HTMLInputElement);
  const nilai = need(baris, `[data-nilai="${sisi}"]`, HTMLOutputElement);
  slider.addEventListener('input', () => {
    const across = need(baris, `[data-sisi="${lawan[sisi]}"]`, HTMLInputElement);
    slider.value = String(Math.min(Number(slider.value), 90 - Number(across.value)));
    nilai.textContent = `${slider.value}%`;
    draw();
  });
}

interface Pindah {
  readonly baris: HTMLElement;
  readonly arah: 1 | -1;
  readonly tombol: EventTarget | null;
}

function pindah(root: HTMLElement, { baris, arah, tombol }: Pindah): void {
  const other = arah === 1 ? baris.nextElementSibling : baris.previousElementSibling;
  if (other === null) {
    kabarkan(root, arah === 1 ? 'Foto ini sudah paling akhir.' : 'Foto ini sudah paling awal.');
    return;
  }
  if (arah === 1) other.after(baris);
  else other.before(baris);
  nomori(root);
  // Moving an element takes the focus from it.
  if (tombol instanceof HTMLElement) tombol.focus();
  const semua = barisOf(root);
  kabarkan(root, `Foto menjadi halaman ${semua.indexOf(baris) + 1} dari ${semua.length}.`);
}

/** Numbers the photos as they stand. */
export function nomori(root: HTMLElement): void {
  const semua = barisOf(root);
  for (const [index, baris] of semua.entries())
    need(baris, '[data-urut]', HTMLInputElement).value = String(index + 1);
  need(root, '[data-jadikan]', HTMLElement).hidden = semua.length === 0;
}

/** Lets the button make the PDF without leaving the page. */
export function pasangPdf(root: HTMLElement, tambah: (hasil: HasilUnggah) => void): void {
  const form = need(root, '.foto-formulir', HTMLFormElement);
  const tombol = need(form, '[data-buat]', HTMLButtonElement);
  const ganti = need(form, '[data-ganti]', HTMLInputElement);
  const make = async (): Promise<void> => {
    tombol.disabled = true;
    kabarkan(root, 'PDF sedang dibuat. Mohon tunggu.');
    const hasil = await buatPdf(form);
    tombol.disabled = false;
    if (typeof hasil === 'string') {
      kabarkan(root, hasil);
      return;
    }
    if (ganti.value !== '')
      document.querySelector(`[data-baris][data-id="${ganti.value}"]`)?.remove();
    ganti.value = hasil.id;
    for (const baris of barisOf(root)) baris.dataset['dalamPdf'] = '';
    tambah(hasil);
    kabarkan(
      root,
      `"${hasil.nama}" selesai dibuat, ${hasil.halaman ?? 0} halaman. Berkasnya ada pada daftar berkas di atas.`,
    );
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!tombol.disabled) void make();
  });
}

/** The PDF, or why there is none. */
async function buatPdf(form: HTMLFormElement): Promise<HasilUnggah | string> {
  const fields = [...new FormData(form)].map(([name, value]) => [
    name,
    typeof value === 'string' ? value : '',
  ]);
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: new URLSearchParams(fields),
    });
    const answer: unknown = await response.json();
    return bacaUnggahan(answer) ?? (bacaMasalah(answer) || gagal);
  } catch {
    return gagal;
  }
}

const gagal = 'PDF tidak dapat dibuat sekarang. Periksa sambungan, lalu coba lagi.';
