// Headers under which a file from outside is shown or handed out, so that nothing in it can run or reach the desk.
import type { SoftcopyType } from '#softcopy/types.ts';

/** A file that waits in quarantine or lies in the archive. */
export interface BerkasDisajikan {
  readonly nama: string;
  /** What inspection found; null is handed out as plain bytes. */
  readonly jenis: SoftcopyType | null;
  readonly ukuran: number;
}

const shown: ReadonlySet<SoftcopyType | null> = new Set([
  'application/pdf',
  'image/jpeg',
  'image/png',
]);

/**
 * The headers: `tampil` shows PDFs and pictures in the page, everything else is a download. A PDF has its reader's own
 * sandbox, and browsers show none at all inside another; a PDF that carries scripts is refused by the inspector.
 */
export function kepalaBerkas(
  { nama, jenis, ukuran }: BerkasDisajikan,
  cara: 'tampil' | 'unduh',
): Readonly<Record<string, string>> {
  const isShown = cara === 'tampil' && shown.has(jenis);
  const isShownPdf = isShown && jenis === 'application/pdf';
  return {
    'Content-Type': contentType(jenis),
    'Content-Length': String(ukuran),
    'Content-Disposition': `${isShown ? 'inline' : 'attachment'}; ${fileName(nama)}`,
    'Content-Security-Policy': isShownPdf
      ? "frame-ancestors 'self'; base-uri 'none'; form-action 'none'"
      : "default-src 'none'; frame-ancestors 'self'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'private, no-store',
  };
}

function contentType(jenis: SoftcopyType | null): string {
  if (jenis === null) return 'application/octet-stream';
  return jenis.startsWith('text/') ? `${jenis}; charset=utf-8` : jenis;
}

/** The name twice: in ASCII for old programs, and in full. */
function fileName(nama: string): string {
  const ascii = nama.replaceAll(/[^\u0020-\u007e]|["\\%]/gu, '_');
  const full = encodeURIComponent(nama.toWellFormed()).replaceAll(
    /['()*]/gu,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `filename="${ascii}"; filename*=UTF-8''${full}`;
}
