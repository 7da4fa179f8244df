// Tells while a proposal is open who else looks at it, and when somebody saved it meanwhile.
const everyMs = 30_000;

/** What the desk answers. */
interface Jawaban {
  readonly kalimat: string;
}

const isJawaban = (value: unknown): value is Jawaban =>
  typeof value === 'object' &&
  value !== null &&
  'kalimat' in value &&
  typeof value.kalimat === 'string';

const line = document.querySelector<HTMLElement>('[data-hadir]');
if (line !== null) {
  const { hadir = '', ujung = '' } = line.dataset;
  const ask = async (): Promise<void> => {
    if (document.visibilityState === 'hidden') return;
    try {
      const response = await fetch(`${hadir}?ujung=${encodeURIComponent(ujung)}`, {
        headers: { Accept: 'application/json' },
      });
      const answer: unknown = response.ok ? await response.json() : null;
      if (isJawaban(answer) && line.textContent !== answer.kalimat)
        line.textContent = answer.kalimat;
    } catch {
      // Without a network nobody is told anything new; saving will say so itself.
    }
  };
  setInterval(() => void ask(), everyMs);
}
