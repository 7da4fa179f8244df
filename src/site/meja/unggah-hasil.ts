// What the desk says of an upload, read from its answer; and how it is told in words.
import { formatAngka, formatUkuran } from '#base/angka.ts';

/** An inspected upload. */
export interface HasilUnggah {
  readonly id: string;
  readonly nama: string;
  readonly ukuran: number;
  readonly jenis: string;
  readonly halaman: number | null;
  /** Why it is not taken; empty when all is well. */
  readonly masalah: string;
}

/** The upload in an answer of the desk; null when it holds none. */
export function bacaUnggahan(answer: unknown): HasilUnggah | null {
  const text = (name: string): string => {
    const value = valueOf(answer, name);
    return typeof value === 'string' ? value : '';
  };
  const id = text('id');
  const [ukuran, halaman] = [valueOf(answer, 'ukuran'), valueOf(answer, 'halaman')];
  if (!/^[0-9a-f-]{36}$/u.test(id) || typeof ukuran !== 'number') return null;
  return {
    id,
    nama: text('nama'),
    ukuran,
    jenis: text('jenis'),
    halaman: typeof halaman === 'number' ? halaman : null,
    masalah: text('masalah'),
  };
}

/** Why the desk refused, where its answer says so. */
export function bacaMasalah(answer: unknown): string {
  const masalah = valueOf(answer, 'masalah');
  return typeof masalah === 'string' ? masalah : '';
}

const valueOf = (answer: unknown, name: string): unknown =>
  typeof answer === 'object' && answer !== null
    ? Object.entries(answer).find(([key]) => key === name)?.[1]
    : undefined;

/** `PDF · 3 halaman · 214 KB`. */
export function rincianUnggah({ nama, ukuran, halaman }: HasilUnggah): string {
  const jenis = nama.split('.').at(-1)?.toUpperCase() ?? '';
  const isi = halaman === null ? [] : [`${formatAngka(halaman)} halaman`];
  return [jenis, ...isi, formatUkuran(ukuran)].join(' · ');
}
