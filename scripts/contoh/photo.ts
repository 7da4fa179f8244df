// Naskah → JPEG that looks like a photographed page. The page is the PDF's own, drawn by pdfium, so that the
// words look the same on every machine, whatever fonts it has.
import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';
import type { Naskah } from './naskah.ts';
import { makePdf } from './pdf.ts';

const scale = 1.9;
const desk = { r: 92, g: 84, b: 76, alpha: 1 };

/** A JPEG file of the first page. */
export async function makePhoto(naskah: Naskah): Promise<Uint8Array> {
  const paper = await photographPaper(await drawFirstPage(await makePdf(naskah)));
  const { width = 0, height = 0 } = await sharp(paper).metadata();
  const border = 70;
  const canvas = { width: width + 2 * border, height: height + 2 * border };
  const photo = await sharp({ create: { ...canvas, channels: 4, background: desk } })
    .composite([
      { input: await shadowOf(paper), left: border + 10, top: border + 14 },
      { input: paper, left: border, top: border },
      { input: light(canvas.width, canvas.height), left: 0, top: 0 },
    ])
    .blur(0.5)
    .jpeg({ quality: 82 })
    .toBuffer();
  return new Uint8Array(photo);
}

async function drawFirstPage(pdf: Uint8Array): Promise<Buffer> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    const rendered = await document.getPage(0).render({ scale, colorSpace: 'BGRA' });
    const pixels = Buffer.from(rendered.data);
    document.destroy();
    const { width, height } = rendered;
    return await sharp(pixels, { raw: { width, height, channels: 4 } })
      .png()
      .toBuffer();
  } finally {
    library.destroy();
  }
}

/** Off-white paper, a little askew. */
const photographPaper = async (page: Buffer): Promise<Buffer> =>
  sharp(page)
    .linear([0.93, 0.92, 0.88, 1], [8, 7, 5, 0])
    .rotate(-1.3, { background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .png()
    .toBuffer();

const shadowOf = async (paper: Buffer): Promise<Buffer> =>
  sharp(paper).linear([0, 0, 0, 0.45], [20, 16, 12, 0]).blur(9).png().toBuffer();

/** Light that falls from the upper left. */
const light = (width: number, height: number): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
      <defs><radialGradient id="l" cx="30%" cy="25%" r="95%">
        <stop offset="0%" stop-color="#fff" stop-opacity="0.10"/>
        <stop offset="60%" stop-color="#000" stop-opacity="0.05"/>
        <stop offset="100%" stop-color="#000" stop-opacity="0.30"/>
      </radialGradient></defs>
      <rect width="100%" height="100%" fill="url(#l)"/></svg>`,
  );
