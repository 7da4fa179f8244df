// Photos → pictures and a PDF. Every picture is drawn anew from its picture elements, so nothing else that the camera
// wrote into the file (position, time, device, small preview) goes with it.
import { writeFile } from 'node:fs/promises';
import { PDFDocument, type PDFImage } from '@cantoo/pdf-lib';
import sharp, { type Sharp } from 'sharp';
import { limits } from '#base/limits.ts';
import type { FotoPdf, GagalFoto, TugasFoto } from './pesan.ts';

type TugasKecil = Extract<TugasFoto, { jenis: 'kecil' }>;
type TugasPdf = Extract<TugasFoto, { jenis: 'pdf' }>;

/** Longer side of the small picture. */
const smallSide = 640;
/** A4 in PDF points. */
const paper = { short: 595.28, long: 841.89 } as const;

// One picture at a time and nothing kept: memory is bounded by the largest photo.
sharp.cache(false);
sharp.concurrency(1);

/** Writes a small upright picture of a photo. */
export async function buatKecil({ dari, ke }: TugasKecil): Promise<GagalFoto | null> {
  const drawn = await tried(() => draw(open(dari).autoOrient().resize(inside(smallSide)), 70));
  if (typeof drawn === 'string') return { sebab: drawn, foto: 0 };
  await writeFile(ke, drawn);
  return null;
}

/** Writes a PDF with a page for each photo, in this order. */
export async function buatPdf({ foto, ke, judul, saat }: TugasPdf): Promise<GagalFoto | null> {
  const document = await PDFDocument.create();
  document.setTitle(judul, { showInWindowTitleBar: true });
  document.setLanguage('id');
  document.setProducer('e-PPID');
  document.setCreator('e-PPID');
  document.setCreationDate(new Date(saat));
  document.setModificationDate(new Date(saat));
  let total = 0;
  for (const [index, one] of foto.entries()) {
    const drawn = await tried(() => drawForPage(one));
    if (typeof drawn === 'string') return { sebab: drawn, foto: index };
    total += drawn.byteLength;
    if (total > limits.softcopyBytes) return { sebab: 'terlalu-besar', foto: index };
    addPage(document, await document.embedJpg(drawn));
  }
  await writeFile(ke, await document.save());
  return null;
}

const open = (path: string): Sharp =>
  sharp(path, { limitInputPixels: limits.photoPixels, failOn: 'error' });

const inside = (side: number) =>
  ({ width: side, height: side, fit: 'inside', withoutEnlargement: true }) as const;

async function drawForPage({ path, putar, potong }: FotoPdf): Promise<Uint8Array> {
  const { autoOrient } = await open(path).metadata();
  const isSideways = putar % 2 === 1;
  const width = isSideways ? autoOrient.height : autoOrient.width;
  const height = isSideways ? autoOrient.width : autoOrient.height;
  const [left, right] = kept(width, potong.kiri, potong.kanan);
  const [top, bottom] = kept(height, potong.atas, potong.bawah);
  const turned = open(path)
    .autoOrient()
    .rotate(putar * 90);
  return draw(
    turned
      .extract({ left, top, width: right - left, height: bottom - top })
      .resize(inside(limits.photoSide)),
    78,
  );
}

/** From where to where a side of this length is kept; always at least one picture element. */
function kept(length: number, fromStart: number, fromEnd: number): readonly [number, number] {
  const start = Math.min(length - 1, Math.round((length * fromStart) / 100));
  const end = Math.max(start + 1, Math.round(length - (length * fromEnd) / 100));
  return [start, end];
}

/** Picture elements alone, on white where the photo lets through. */
async function draw(picture: Sharp, quality: number): Promise<Uint8Array> {
  return picture
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .jpeg({ quality })
    .toBuffer();
}

/** What cannot be decoded says something about the photo, not about us. */
async function tried(work: () => Promise<Uint8Array>): Promise<Uint8Array | GagalFoto['sebab']> {
  try {
    return await work();
  } catch (error) {
    const isLarge = error instanceof Error && /pixel limit|allocat/iu.test(error.message);
    return isLarge ? 'terlalu-besar' : 'rusak';
  }
}

/** A sheet of A4 that lies as the photo lies, with the photo as large as it fits. */
function addPage(document: PDFDocument, image: PDFImage): void {
  const isWide = image.width > image.height;
  const [width, height] = isWide ? [paper.long, paper.short] : [paper.short, paper.long];
  const scale = Math.min(width / image.width, height / image.height);
  const drawn = { width: image.width * scale, height: image.height * scale };
  document
    .addPage([width, height])
    .drawImage(image, { x: (width - drawn.width) / 2, y: (height - drawn.height) / 2, ...drawn });
}
