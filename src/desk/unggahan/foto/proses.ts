// The process that works on photos. Pictures are decoded on other threads, so it stays responsive and can watch its
// memory; a picture that takes it down takes down nothing else.
import { limits } from '#base/limits.ts';
import { buatKecil, buatPdf } from './gambar.ts';
import type { JawabanFoto, TugasFoto } from './pesan.ts';

const watchEveryMs = 50;
const tell = (jawaban: JawabanFoto) => process.send?.(jawaban);

setInterval(() => {
  if (process.memoryUsage.rss() > limits.photoMemoryMib * 1024 * 1024) tell({ jenis: 'mati' });
}, watchEveryMs).unref();

process.on('message', async (tugas: TugasFoto) => {
  const gagal = tugas.jenis === 'kecil' ? await buatKecil(tugas) : await buatPdf(tugas);
  tell({ jenis: 'selesai', gagal });
});
// Ends with the desk, in the middle of a photo too.
process.on('disconnect', () => {
  process.kill(process.pid, 'SIGKILL');
});
