// Naskah → PDF with a text layer, title and language, and the notice on every page.
import type { Naskah } from './naskah.ts';
import { drawBlock, drawText, inFace, styles } from './pdf-flow.ts';
import { colors, margin, openSheet, type Sheet } from './pdf-sheet.ts';
import { widthOf } from './pdf-words.ts';

/** A PDF file, A4; landscape when a table has more columns than a portrait page can hold. */
export async function makePdf(naskah: Naskah): Promise<Uint8Array> {
  const columns = naskah.isi.map((block) => (block.kind === 'table' ? block.head.length : 0));
  const sheet = await openSheet(naskah.peringatan, Math.max(0, ...columns) > 6);
  const { document } = sheet;
  document.setTitle(naskah.judul, { showInWindowTitleBar: true });
  document.setSubject(naskah.ringkasan);
  document.setAuthor(naskah.badan);
  document.setLanguage('id-ID');
  document.setCreationDate(naskah.saat);
  document.setModificationDate(naskah.saat);

  drawOpening(sheet, naskah);
  for (const block of naskah.isi) drawBlock(sheet, block);
  drawFeet(sheet, naskah);
  return document.save({ useObjectStreams: false });
}

function drawOpening(sheet: Sheet, naskah: Naskah): void {
  drawText(sheet, inFace(naskah.badan.toUpperCase(), true), {
    size: 12,
    leading: 14,
    color: colors.ink,
  });
  sheet.y -= 9;
  drawRule(sheet, 1.4);
  sheet.y -= 16;
  drawText(sheet, inFace(naskah.judul, true), styles.title);
  if (naskah.nomor !== '') drawText(sheet, inFace(naskah.nomor, true), styles.lead);
  sheet.y -= 6;
  drawText(sheet, inFace(naskah.ringkasan), styles.lead);
  sheet.y -= 8;
  for (const [label, value] of naskah.keterangan) {
    drawText(sheet, inFace(`${label}: ${value}`), styles.small);
  }
  sheet.y -= 12;
  drawRule(sheet, 0.5);
  sheet.y -= 8;
}

const drawRule = (sheet: Sheet, thickness: number): void =>
  sheet.page.drawLine({
    start: { x: margin.side, y: sheet.y },
    end: { x: sheet.width - margin.side, y: sheet.y },
    thickness,
    color: thickness > 1 ? colors.red : colors.line,
  });

/** The page numbers, once it is known how many pages there are. */
function drawFeet(sheet: Sheet, naskah: Naskah): void {
  const pages = sheet.document.getPages();
  const font = sheet.faces.regular;
  const foot = { y: 36, size: 8, font, color: colors.soft };
  for (const [index, page] of pages.entries()) {
    const number = `Halaman ${index + 1} dari ${pages.length}`;
    page.drawText(naskah.identitas, { ...foot, x: margin.side });
    page.drawText(number, {
      ...foot,
      x: sheet.width - margin.side - widthOf(font, number, foot.size),
    });
  }
}
