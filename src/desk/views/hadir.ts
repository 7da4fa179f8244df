// Who else has a proposal open, in a sentence that fits whatever is going on.

/** The sentence; empty where there is nothing to tell. */
export function kalimatHadir(orang: readonly string[], isBerubah: boolean): string {
  const others = orang.length === 0 ? '' : `Sedang dibuka juga oleh ${orang.join(' dan ')}.`;
  const changed = isBerubah
    ? 'Usulan ini sudah diubah sejak Anda membukanya. Isian Anda tetap aman: saat disimpan, yang bertabrakan ditanyakan.'
    : '';
  return [changed, others].filter((part) => part !== '').join(' ');
}
