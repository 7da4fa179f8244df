// Keeps the clocks of a page running. Counts from what the server said, so that a wrong clock on an old PC does no harm.
import { jamLangkah } from '#domain/jam-langkah.ts';

const minuteMs = 60_000;
const loaded = Date.now();

for (const clock of document.querySelectorAll<HTMLElement>('[data-jam]')) {
  const text = clock.querySelector('[data-jam-teks]');
  const start = Number(clock.dataset['menit']);
  const limit = Number(clock.dataset['batas']);
  if (text === null || !Number.isFinite(start) || !Number.isFinite(limit)) continue;
  setInterval(() => {
    const { teks, isLewat } = jamLangkah(
      start + Math.floor((Date.now() - loaded) / minuteMs),
      limit,
    );
    if (text.textContent !== teks) text.textContent = teks;
    clock.classList.toggle('jam-lewat', isLewat);
    // The field that explains a late step appears when the step becomes late.
    if (isLewat)
      for (const group of document.querySelectorAll<HTMLElement>('[data-lewat]'))
        group.hidden = false;
  }, 5_000);
}
