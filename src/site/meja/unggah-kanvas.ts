// Draws a photo as it will stand in the PDF: turned, and shaded where it is cut off.

/** Quarter turns to the right, and percent cut off from each side. */
export interface Letak {
  readonly putar: number;
  readonly kiri: number;
  readonly atas: number;
  readonly kanan: number;
  readonly bawah: number;
}

/** Draws the picture on the canvas, which takes the size of the turned picture. */
export function gambarFoto(canvas: HTMLCanvasElement, image: HTMLImageElement, letak: Letak): void {
  const pen = canvas.getContext('2d');
  const { naturalWidth: width, naturalHeight: height } = image;
  if (pen === null || width === 0) return;
  const isSideways = letak.putar % 2 === 1;
  canvas.width = isSideways ? height : width;
  canvas.height = isSideways ? width : height;
  pen.save();
  pen.translate(canvas.width / 2, canvas.height / 2);
  pen.rotate((letak.putar * Math.PI) / 2);
  pen.drawImage(image, -width / 2, -height / 2);
  pen.restore();
  shade(pen, canvas, letak);
}

function shade(
  pen: CanvasRenderingContext2D,
  { width, height }: HTMLCanvasElement,
  { kiri, atas, kanan, bawah }: Letak,
): void {
  const left = (width * kiri) / 100;
  const top = (height * atas) / 100;
  const right = width - (width * kanan) / 100;
  const bottom = height - (height * bawah) / 100;
  pen.fillStyle = 'rgb(0 0 0 / 65%)';
  pen.fillRect(0, 0, width, top);
  pen.fillRect(0, bottom, width, height - bottom);
  pen.fillRect(0, top, left, bottom - top);
  pen.fillRect(right, top, width - right, bottom - top);
  if (kiri + atas + kanan + bawah === 0) return;
  pen.strokeStyle = '#ffffff';
  pen.lineWidth = 3;
  pen.strokeRect(left, top, right - left, bottom - top);
}
