// The number in the menu: what waits for whoever looks, on every page, and nobody else's work.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mulaiBaru, sampaiLangkahTiga } from './alur.ts';
import type { Jawaban } from './browser.ts';
import { openKantor, type Kantor } from './kantor.ts';

let kantor: Kantor;
beforeAll(async () => {
  kantor = await openKantor();
});
afterAll(() => kantor[Symbol.asyncDispose]());

const jumlah = ({ text }: Jawaban): string =>
  /class="meja-jumlah">(\d+)</.exec(text)?.[1] ?? 'tidak ada';

describe('the number in the menu', () => {
  test('tells on every page what waits for the officer who looks', async () => {
    const dok = await kantor.masuk('dok-kul');
    const lain = await kantor.masuk('dok-tekhum');
    const ppid = await kantor.masuk('ppid-1');
    expect(jumlah(await dok.get('/meja/panduan/'))).toBe('tidak ada');

    await mulaiBaru(dok);
    expect(jumlah(await dok.get('/meja/panduan/'))).toBe('1');
    expect(jumlah(await lain.get('/meja/panduan/'))).toBe('tidak ada');
    expect(jumlah(await ppid.get('/meja/'))).toBe('tidak ada');

    await sampaiLangkahTiga(dok);
    expect(jumlah(await dok.get('/meja/'))).toBe('1');
    expect(jumlah(await ppid.get('/meja/informasi/'))).toBe('1');
  });
});
