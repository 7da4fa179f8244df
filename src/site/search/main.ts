// The search page: reads the form, searches, draws, and says to screen readers what happened.
import { isEmpty, namaSaringan, readAddress, writeAddress } from './address.ts';
import { need } from '../elements.ts';
import { keepOpen } from './engine.ts';
import { drawFilters } from './filter-view.ts';
import { drawResult } from './result-view.ts';
import { take } from './results.ts';
import { search, type Jawaban, type Pertanyaan } from './search.ts';
import { sentenceFor } from './sentence.ts';

const form = need(document, '#cari', HTMLFormElement);
const box = need(form, 'input[name="q"]', HTMLInputElement);
const statusLine = need(document, '#cari-status', HTMLElement);
const list = need(document, '#cari-hasil', HTMLOListElement);
const more = need(document, '#cari-lagi', HTMLButtonElement);
const nothing = need(document, '#cari-kosong', HTMLElement);
const failed = need(document, '#cari-gagal', HTMLElement);
const template = need(document, '#templat-hasil', HTMLTemplateElement);
const perBatch = 10;
const typingPauseMs = 350;

const withMesin = keepOpen();
let turn = 0;
let typing = 0;
let current: Jawaban | null = null;

function readForm(): Pertanyaan {
  const data = new FormData(form);
  const params = new URLSearchParams();
  for (const name of ['q', ...namaSaringan]) params.set(name, String(data.get(name) ?? ''));
  return readAddress(params.toString());
}

/** Says how far the search is; the attribute is for those who wait for it by program. */
function showState(keadaan: 'mencari' | 'selesai' | 'gagal', sentence: string): void {
  statusLine.dataset['keadaan'] = keadaan;
  statusLine.textContent = sentence;
}

/** Answers a question with so many results; an answer that comes after a newer question is dropped. */
async function answer(pertanyaan: Pertanyaan, count = perBatch): Promise<void> {
  turn += 1;
  const mine = turn;
  failed.hidden = true;
  nothing.hidden = true;
  list.setAttribute('aria-busy', 'true');
  showState('mencari', isEmpty(pertanyaan) ? statusLine.textContent : 'Sedang mencari.');
  try {
    const { jawaban, first, semua } = await withMesin(async (mesin) => {
      const found = isEmpty(pertanyaan) ? null : await search(pertanyaan, mesin);
      const taken = found === null ? [] : await take(found.hasil, count);
      return { jawaban: found, first: taken, semua: mesin.semua };
    });
    if (mine !== turn) return;
    const jumlah = jawaban === null ? semua : jawaban.saringan;
    drawFilters(form, { semua, jumlah, pilihan: pertanyaan.pilihan });
    list.replaceChildren(...first.map((hasil) => drawResult(template, hasil)));
    nothing.hidden = jawaban === null || first.length > 0;
    current = jawaban;
    offerMore(first.length, count);
    showState('selesai', sentenceFor(pertanyaan, jawaban, first));
  } catch (error) {
    if (mine !== turn) return;
    failed.hidden = false;
    more.hidden = true;
    list.replaceChildren();
    showState('gagal', 'Pencarian tidak dapat dimuat.');
    console.error(error);
  } finally {
    if (mine === turn) list.removeAttribute('aria-busy');
  }
}

/** Appends the next results and moves the focus to the first of them. */
async function showMore(): Promise<void> {
  if (current === null) return;
  const mine = turn;
  const shown = list.children.length;
  // Where their files are gone because the site was published again, everything is asked for anew.
  const next = await take(current.hasil, perBatch).catch(() => null);
  if (mine !== turn) return;
  if (next === null) await answer(readForm(), shown + perBatch);
  else {
    list.append(...next.map((hasil) => drawResult(template, hasil)));
    offerMore(next.length, perBatch);
  }
  list.children[shown]?.querySelector('a')?.focus();
  if (statusLine.dataset['keadaan'] !== 'selesai') return;
  statusLine.textContent =
    list.children.length <= shown
      ? 'Tidak ada hasil lagi.'
      : `${list.children.length} hasil ditampilkan.`;
}

function offerMore(lastCount: number, wanted: number): void {
  more.hidden = current === null || lastCount < wanted || current.jumlah === list.children.length;
}

function ask(isNewPlace: boolean): void {
  const pertanyaan = readForm();
  const address = writeAddress(pertanyaan);
  if (isNewPlace) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  void answer(pertanyaan);
}

function restore(): void {
  const pertanyaan = readAddress(location.search);
  box.value = pertanyaan.kata;
  void answer(pertanyaan);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(typing);
  ask(true);
});
form.addEventListener('change', (event) => {
  if (event.target instanceof HTMLSelectElement) ask(true);
});
box.addEventListener('input', () => {
  clearTimeout(typing);
  typing = window.setTimeout(() => ask(false), typingPauseMs);
});
more.addEventListener('click', () => void showMore());
need(failed, 'button', HTMLButtonElement).addEventListener('click', restore);
addEventListener('popstate', restore);
need(document, '#cari-saringan', HTMLElement).hidden = false;
restore();
