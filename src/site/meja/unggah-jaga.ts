// Keeps the form that takes the files over from being sent while files would be left behind unseen.
import { barisOf, kabarkan } from './unggah-bagian.ts';

/** The two parts of the page. */
export interface Dijaga {
  readonly berkas: HTMLElement;
  readonly foto: HTMLElement;
}

/** Holds the form back, with a sentence, while something is being sent or photos wait for their PDF. */
export function jagaFormulir({ berkas, foto }: Dijaga): void {
  const form = document.getElementById(berkas.dataset['formulir'] ?? '');
  form?.addEventListener('submit', (event) => {
    const sending = [berkas, foto].find((root) => barisOf(root).some(isSending));
    if (sending !== undefined)
      hold(event, sending, 'Pengiriman belum selesai. Tunggu sampai semua berkas terkirim.');
    else if (isFinal(event) && barisOf(foto).some(isLoose))
      hold(event, foto, 'Foto belum dijadikan PDF. Tekan Jadikan satu PDF, atau hapus fotonya.');
  });
}

function hold(event: Event, root: HTMLElement, kalimat: string): void {
  event.preventDefault();
  // Nor does anything else that listens send it.
  event.stopImmediatePropagation();
  kabarkan(root, kalimat);
  const place = root.querySelector('[data-kabar]');
  if (!(place instanceof HTMLElement)) return;
  place.tabIndex = -1;
  place.focus();
}

const isSending = ({ dataset }: HTMLElement): boolean =>
  dataset['keadaan'] !== undefined && !['selesai', 'gagal'].includes(dataset['keadaan']);

/** A photo that is good and in no PDF. */
const isLoose = (baris: HTMLElement): boolean =>
  baris.dataset['dalamPdf'] === undefined &&
  baris.querySelector<HTMLInputElement>('input[name="foto"]')?.disabled === false;

/** Whether the step is finished with it; photos wait over a mere saving. */
const isFinal = ({ submitter }: SubmitEvent): boolean =>
  submitter instanceof HTMLButtonElement && submitter.value === 'selesai';
