// Photos are worked on in a process of its own with limits of time and memory, one job after the other.
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { limits } from '#base/limits.ts';
import { bergiliran } from '../bergiliran.ts';
import type { GagalFoto, JawabanFoto, TugasFoto } from './pesan.ts';

type TugasPdf = Extract<TugasFoto, { jenis: 'pdf' }>;

/** Works on photos that may be hostile. */
export interface OlahFoto extends AsyncDisposable {
  /** Writes a small upright picture of the photo at `dari`. */
  readonly kecil: (dari: string, ke: string) => Promise<GagalFoto | null>;
  /** Writes a PDF with a page for each photo. */
  readonly pdf: (tugas: Omit<TugasPdf, 'jenis'>) => Promise<GagalFoto | null>;
}

/** Opens the work on photos; its process starts when there is a photo and does not keep the program alive. */
export function openOlahFoto(): OlahFoto {
  const giliran = bergiliran(1);
  let child: ChildProcess | null = null;
  const work = (tugas: TugasFoto, photos: number) =>
    giliran(async () => {
      if (child === null || child.exitCode !== null || child.signalCode !== null) child = start();
      return workOnce(child, tugas, photos * limits.photoMs);
    });
  return {
    kecil: (dari, ke) => work({ jenis: 'kecil', dari, ke }, 1),
    pdf: (tugas) => work({ jenis: 'pdf', ...tugas }, tugas.foto.length),
    [Symbol.asyncDispose]: async () => {
      const last = child;
      if (last === null || last.exitCode !== null || last.signalCode !== null) return;
      const { promise, resolve } = Promise.withResolvers<unknown>();
      last.once('exit', resolve).ref();
      last.kill('SIGKILL');
      await promise;
    },
  };
}

function start(): ChildProcess {
  const child = fork(fileURLToPath(new URL('./proses.ts', import.meta.url)), {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [],
    env: {},
  });
  // Without a listener here, a process that cannot be started would end the program.
  child.on('error', () => {});
  letGo(child);
  return child;
}

function letGo(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}

/** Waits for the answer, the end of the process, or the end of its time; a photo that ends it is too large. */
async function workOnce(
  child: ChildProcess,
  tugas: TugasFoto,
  timeMs: number,
): Promise<GagalFoto | null> {
  const { promise, resolve } = Promise.withResolvers<GagalFoto | null>();
  const give = (gagal: GagalFoto) => {
    child.kill('SIGKILL');
    resolve(gagal);
  };
  const onMessage = (jawaban: JawabanFoto) => {
    if (jawaban.jenis === 'selesai') resolve(jawaban.gagal);
    else give({ sebab: 'terlalu-besar', foto: 0 });
  };
  const onEnd = () => give({ sebab: 'rusak', foto: 0 });
  const timer = setTimeout(() => give({ sebab: 'terlalu-besar', foto: 0 }), timeMs);
  child.on('message', onMessage).on('exit', onEnd).on('error', onEnd);
  child.ref();
  child.channel?.ref();
  child.send(tugas, () => {
    // That it could not be sent is told by the end of the process.
  });

  const gagal = await promise;
  clearTimeout(timer);
  child.off('message', onMessage).off('exit', onEnd).off('error', onEnd);
  letGo(child);
  return gagal;
}
