// Bringing files and photos in a real browser: by script and without, by keyboard, on a narrow screen, over a bad network.
import { AxeBuilder } from '@axe-core/playwright';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser, openPage } from '../helpers/browser.ts';
import { makePdf } from '../softcopy/sample-files.ts';
import { type HalamanUnggah, openHalamanUnggah, pemilik } from './unggah-halaman.ts';

let halaman: HalamanUnggah;
let browser: Browser;
beforeAll(async () => {
  halaman = await openHalamanUnggah();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await halaman[Symbol.asyncDispose]();
});
beforeEach(async () => {
  halaman.putus(false);
  halaman.lambat(0);
  await halaman.kuarantina.kosongkan(pemilik);
});

const phone = { viewport: { width: 360, height: 740 } };

/** Opens the page and gives it to `use`; tells what it did that a good page does not do. */
async function onPage(
  use: (page: Page) => Promise<void>,
  { javaScriptEnabled = true } = {},
): Promise<readonly string[]> {
  const opened = await openPage(browser, halaman.url, { ...phone, javaScriptEnabled });
  try {
    await opened.page.goto(`${halaman.url}/meja/uji/`);
    await use(opened.page);
    return [...opened.faults];
  } finally {
    await opened.close();
  }
}

const pdfFile = async (name: string, pages = 1) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(await makePdf(Array.from({ length: pages }, (_, page) => `Halaman ${page}`))),
});

const photoFile = async (name: string, background: string) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await sharp({ create: { width: 300, height: 200, channels: 3, background } })
    .jpeg()
    .toBuffer(),
});

/** A picture of several megabytes. */
const largePicture = async () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  const create = { width: 2400, height: 1800, channels: 3, background: 'red', noise } as const;
  return sharp({ create }).jpeg({ quality: 100 }).toBuffer();
};

const noSideways = async (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

describe('files', () => {
  test('that are chosen are sent, inspected and ready to be named', async () => {
    const faults = await onPage(async (page) => {
      const files = [await pdfFile('SK Nomor 1.pdf', 3), await pdfFile('SK Nomor 2.pdf')];
      await page.setInputFiles('#unggah-berkas', files);

      await page.getByRole('link', { name: 'sk-nomor-1.pdf' }).waitFor();
      await page.getByRole('link', { name: 'sk-nomor-2.pdf' }).waitFor();
      await page.getByLabel('Sebutan berkas').first().fill('Keputusan');

      expect(await page.getByText('PDF · 3 halaman').count()).toBe(1);
      const sent = await page.evaluate(() => {
        const form = document.querySelector('#langkah');
        return form instanceof HTMLFormElement ? [...new FormData(form).entries()] : [];
      });
      const ids = (await halaman.kuarantina.daftar(pemilik)).map(({ id }) => id);
      const pairs = sent.map(([name, value]) => [name, String(value)]);
      expect(
        pairs
          .filter(([name]) => name === 'unggahan')
          .map(([, value]) => value)
          .toSorted(),
      ).toEqual(ids.toSorted());
      expect(pairs.filter(([, value]) => value === 'Keputusan')).toHaveLength(1);
      expect(await noSideways(page)).toBe(true);
    });
    expect(faults).toEqual([]);
  });

  test('that are not taken say why, and can be removed by keyboard', async () => {
    const faults = await onPage(async (page) => {
      const html = Buffer.from('<!doctype html><script>alert(1)</script>');
      await page.setInputFiles('#unggah-berkas', [
        { name: 'jahat.pdf', mimeType: 'application/pdf', buffer: html },
        { name: 'kosong.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) },
      ]);

      await page.getByText('halaman web (HTML), bukan PDF').waitFor();
      expect(await page.getByLabel('Sebutan berkas').first().isVisible()).toBe(false);
      await page.getByRole('button', { name: 'Hapus' }).first().press('Enter');
      await page.getByText('Berkas dihapus dari daftar.').waitFor();

      expect(await page.locator('[data-baris]').count()).toBe(0);
      expect(await halaman.kuarantina.daftar(pemilik)).toEqual([]);
    });
    expect(faults).toEqual([]);
  });

  test('over the limit are refused without being sent', async () => {
    const faults = await onPage(async (page) => {
      await page.evaluate(() => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(50 * 1024 * 1024 + 1)], 'besar.pdf'));
        const form = document.querySelector('.unggah-pilih');
        form?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true }));
      });

      await page.getByText('"besar.pdf" melebihi batas 50 MB, jadi tidak dikirim.').waitFor();
      expect(await page.locator('[data-baris]').count()).toBe(0);
    });
    expect(faults).toEqual([]);
  });

  test('can be paused, and go on over a network that was cut', async () => {
    await onPage(async (page) => {
      halaman.lambat(400);
      const buffer = await largePicture();
      await page.setInputFiles('#unggah-berkas', {
        name: 'a.jpg',
        mimeType: 'image/jpeg',
        buffer,
      });
      await page.getByText(/^Terkirim [\d,]+ MB dari [\d,]+ MB/u).waitFor();

      await page.getByRole('button', { name: 'Jeda' }).click();
      await page.getByText('Pengiriman dijeda.').waitFor();
      halaman.putus(true);
      await page.getByRole('button', { name: 'Lanjutkan' }).click();
      await page.getByText('Sambungan terputus.').waitFor({ timeout: 20_000 });
      halaman.putus(false);
      halaman.lambat(0);
      await page.evaluate(() => dispatchEvent(new Event('online')));

      await page.getByRole('link', { name: 'a.jpg' }).waitFor();
      await expect
        .poll(async () => (await halaman.kuarantina.daftar(pemilik))[0]?.ukuran)
        .toBe(buffer.byteLength);
    });
  });

  test('go on after the page was loaded again, when the same file is chosen', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'e-ppid-kirim-'));
    const path = join(folder, 'b.jpg');
    const bytes = await largePicture();
    await writeFile(path, bytes);
    await onPage(async (page) => {
      halaman.lambat(700);
      await page.setInputFiles('#unggah-berkas', path);
      await page.getByText(/^Terkirim [2-9][\d,]* MB/u).waitFor();

      await page.reload();
      halaman.lambat(0);
      const [first] = halaman.semua();
      await page.setInputFiles('#unggah-berkas', path);
      await page.getByRole('link', { name: 'b.jpg' }).waitFor();

      expect(await halaman.kuarantina.daftar(pemilik)).toMatchObject([
        { id: first, ukuran: bytes.byteLength, masalah: null },
      ]);
      expect(halaman.semua()).toEqual([first]);
    });
    await rm(folder, { recursive: true });
  });
});

describe('photos', () => {
  test('are ordered, turned and cropped by keyboard, and become one PDF', async () => {
    const faults = await onPage(async (page) => {
      await page.setInputFiles('#unggah-foto', [
        await photoFile('satu.jpg', '#ff0000'),
        await photoFile('dua.jpg', '#0000ff'),
      ]);
      const rows = page.locator('[data-foto]');
      await expect.poll(() => page.locator('[data-kanvas]:visible').count()).toBe(2);
      const first = (await rows.first().getAttribute('data-id')) ?? '';

      await rows.first().getByRole('button', { name: 'Turun' }).press('Enter');
      await page.getByText('Foto menjadi halaman 2 dari 2.').waitFor();
      expect(await rows.last().getAttribute('data-id')).toBe(first);
      await rows.last().getByRole('button', { name: 'Putar' }).press('Space');
      await rows.last().getByText('Potong tepi foto').press('Enter');
      const slider = rows.last().getByLabel('Dari kiri');
      await slider.focus();
      for (let step = 0; step < 10; step += 1) await page.keyboard.press('ArrowRight');
      expect(await rows.last().locator('[data-nilai="kiri"]').textContent()).toBe('10%');
      expect(
        await rows
          .last()
          .locator('[data-kanvas]')
          .evaluate(
            (canvas) => canvas instanceof HTMLCanvasElement && canvas.height > canvas.width,
          ),
      ).toBe(true);
      await page.getByRole('button', { name: 'Jadikan satu PDF' }).press('Enter');

      await page.getByText(/"berita-acara\.pdf" selesai dibuat, 2 halaman\./u).waitFor();
      await page.getByRole('link', { name: 'berita-acara.pdf' }).waitFor();
      const foto = await halaman.kuarantina.daftar(pemilik, 'foto');
      expect(foto[1]).toMatchObject({ id: first, susunan: { putar: 1, potong: { kiri: 10 } } });
      expect(await noSideways(page)).toBe(true);
      await page.getByRole('button', { name: 'Jadikan satu PDF' }).press('Enter');
      await expect.poll(async () => (await halaman.kuarantina.daftar(pemilik)).length).toBe(1);
    });
    expect(faults).toEqual([]);
  });

  test('can be taken with the camera', async () => {
    const faults = await onPage(async (page) => {
      const camera = page.getByLabel('Potret dengan kamera');
      expect(await camera.getAttribute('capture')).toBe('environment');

      await camera.setInputFiles(await photoFile('kamera.jpg', '#00ff00'));

      await expect.poll(() => page.locator('[data-kanvas]:visible').count()).toBe(1);
    });
    expect(faults).toEqual([]);
  });
});

test('holds the form back while files are being sent, and while photos are in no PDF', async () => {
  const faults = await onPage(async (page) => {
    const selesai = page.getByRole('button', { name: 'Selesai' });
    halaman.lambat(1_000);
    await page.setInputFiles('#unggah-foto', await photoFile('foto.jpg', '#ff0000'));
    await page.getByText(/^Terkirim/u).waitFor();
    await selesai.click();
    await page.getByText('Pengiriman belum selesai.').waitFor();
    await expect.poll(() => page.locator('[data-kanvas]:visible').count()).toBe(1);
    await selesai.click();
    await page.getByText('Foto belum dijadikan PDF.').waitFor();

    expect(page.url()).toBe(`${halaman.url}/meja/uji/`);
    await page.getByRole('button', { name: 'Jadikan satu PDF' }).click();
    await page.getByText(/selesai dibuat/u).waitFor();
    const sent = page.waitForRequest((request) => request.url().endsWith('/meja/simpan/'));
    await selesai.click();
    expect((await sent).postData()).toMatch(/unggahan=[0-9a-f-]{36}/u);
    await page.waitForURL('**/meja/simpan/');
  });
  expect(faults.filter((fault) => !fault.includes('403'))).toEqual([]);
});

test('works as plain forms without JavaScript', async () => {
  await onPage(
    async (page) => {
      await page.setInputFiles('#unggah-berkas', await pdfFile('polos.pdf', 2));
      await page.getByRole('button', { name: 'Unggah berkas' }).click();
      await page.getByRole('link', { name: 'polos.pdf' }).waitFor();
      await page.setInputFiles('#unggah-foto', await photoFile('foto.jpg', '#ff0000'));
      await page.getByRole('button', { name: 'Unggah foto' }).click();
      await page.getByLabel('Putar', { exact: true }).selectOption('Setengah putaran');
      await page.getByRole('button', { name: 'Jadikan satu PDF' }).click();
      await page.getByRole('link', { name: 'berita-acara.pdf' }).waitFor();
      await page.getByRole('button', { name: 'Hapus polos.pdf' }).click();
      await page.getByRole('link', { name: 'berita-acara.pdf' }).waitFor();

      expect((await halaman.kuarantina.daftar(pemilik)).map(({ nama }) => nama)).toEqual([
        'berita-acara.pdf',
      ]);
      expect(await halaman.kuarantina.daftar(pemilik, 'foto')).toMatchObject([
        { susunan: { putar: 2 } },
      ]);
      expect(await noSideways(page)).toBe(true);
    },
    { javaScriptEnabled: false },
  );
});

test('has no fault that axe finds, with files and photos in it', async () => {
  const faults = await onPage(async (page) => {
    await page.setInputFiles('#unggah-berkas', await pdfFile('a.pdf'));
    await page.setInputFiles('#unggah-foto', await photoFile('foto.jpg', '#ff0000'));
    await page.getByRole('link', { name: 'a.pdf' }).waitFor();
    await expect.poll(() => page.locator('[data-kanvas]:visible').count()).toBe(1);
    await page.getByText('Potong tepi foto').click();

    const { violations } = await new AxeBuilder({ page }).analyze();

    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
  expect(faults).toEqual([]);
});
