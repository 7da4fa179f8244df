// How photos stand in their PDF, as a plain form says it: order, quarter turns, and what is cut off from each side.
import type { Susunan } from './catatan.ts';

/** One photo of a form. */
export interface FotoTersusun extends Susunan {
  readonly id: string;
}

/** The fields of a form by name; a name may stand there several times. */
export interface IsianFoto {
  readonly getAll: (name: string) => readonly string[];
}

/**
 * The photos of a form in their order: `foto` names each, `urut-<id>` its place, `putar-<id>` its quarter turns to the
 * right, `kiri-`, `atas-`, `kanan-`, `bawah-<id>` the percent cut off; what is not said is left as it is.
 */
export function parseSusunan(isian: IsianFoto): readonly FotoTersusun[] {
  const number = (name: string, id: string) => Number(isian.getAll(`${name}-${id}`).at(-1) ?? 0);
  const ids = [...new Set(isian.getAll('foto'))];
  return ids
    .map((id, index) => ({ id, place: number('urut', id) || index + 1 }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ id }, urutan) => {
      const [kiri, kanan] = cuts(number('kiri', id), number('kanan', id));
      const [atas, bawah] = cuts(number('atas', id), number('bawah', id));
      return {
        id,
        urutan,
        putar: turns(number('putar', id)),
        potong: { kiri, atas, kanan, bawah },
      };
    });
}

function turns(value: number): Susunan['putar'] {
  const turned = Number.isInteger(value) ? ((value % 4) + 4) % 4 : 0;
  return turned === 1 || turned === 2 || turned === 3 ? turned : 0;
}

/** What is cut off from two sides that face each other; at least a tenth of the photo stays. */
function cuts(first: number, second: number): readonly [number, number] {
  const one = within(first, 90);
  return [one, within(second, 90 - one)];
}

const within = (value: number, most: number): number =>
  Number.isFinite(value) ? Math.min(most, Math.max(0, value)) : 0;
