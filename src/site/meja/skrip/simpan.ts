// Keeps what is typed: a few seconds after the last key the fields go to the desk, which gives them back on return.
const waitMs = 3_000;

const found = document.querySelector<HTMLFormElement>('form[data-simpan]#langkah');
if (found !== null) keep(found);

function keep(form: HTMLFormElement): void {
  const status = form.querySelector('[data-simpan-kabar]');
  const tell = (sentence: string): void => {
    if (status !== null) status.textContent = sentence;
  };
  let timer = 0;
  let isHandedIn = false;
  const send = async (): Promise<void> => {
    if (isHandedIn) return;
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form))
      if (typeof value === 'string' && !name.startsWith('_')) fields.append(name, value);
    try {
      const response = await fetch(`/meja/isian/${form.dataset['simpan'] ?? ''}/`, {
        method: 'POST',
        body: fields,
        keepalive: true,
        headers: { 'X-Meja-Token': tokenOf(form), Accept: 'application/json' },
      });
      tell(
        response.ok
          ? `Isian diingat pukul ${clock()}. Tekan tombol di bawah untuk menyimpannya ke usulan.`
          : '',
      );
    } catch {
      tell('Isian belum dapat diingat karena sambungan terputus. Jangan tutup halaman ini.');
    }
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void send(), waitMs);
  };
  form.addEventListener('input', later);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'hidden' || timer === 0) return;
    clearTimeout(timer);
    void send();
  });
  form.addEventListener('submit', () => {
    isHandedIn = true;
    clearTimeout(timer);
  });
}

const tokenOf = (form: HTMLFormElement): string =>
  form.querySelector<HTMLInputElement>('input[name="_token"]')?.value ?? '';

const two = (value: number): string => String(value).padStart(2, '0');

function clock(): string {
  const now = new Date();
  return `${two(now.getHours())}.${two(now.getMinutes())}`;
}
