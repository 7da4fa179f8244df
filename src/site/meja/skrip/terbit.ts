// Asks while a page waits for a publication how it stands, and shows the page anew when that is over.
const askMs = 1_000;

function isOver(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'keadaan' in value &&
    value.keadaan !== 'berjalan'
  );
}

const waiting = document.querySelector<HTMLElement>('[data-terbit]');
if (waiting !== null) {
  const address = waiting.dataset['terbit'] ?? '';
  const ask = async (): Promise<void> => {
    try {
      const response = await fetch(address, { headers: { Accept: 'application/json' } });
      const answer: unknown = response.ok ? await response.json() : null;
      if (isOver(answer)) {
        location.reload();
        return;
      }
    } catch {
      // Without a network it is asked again; the link on the page does the same by hand.
    }
    setTimeout(() => void ask(), askMs);
  };
  setTimeout(() => void ask(), askMs);
}
