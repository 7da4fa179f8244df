// Makes extracted text the same on every run and machine, and fit to be read, searched and compared.

// oxlint-disable-next-line no-control-regex -- control characters are what this removes
const controls = /[\u0000-\u0008\u000e-\u001f\u007f\ufeff\uffff]/gu;

/** Text in NFC with \n line ends, without trailing spaces, control characters, or empty lines at its end. */
export function normaliseText(text: string): string {
  return (
    text
      .toWellFormed()
      .replaceAll(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
      // PDFium's mark for a hyphen at the end of a line.
      .replaceAll('\u0002', '-')
      .replaceAll('\ufffe', '-')
      .replaceAll(controls, '')
      .replaceAll(/[\v\f]/gu, '\n')
      .normalize('NFC')
      .split('\n')
      .map((line) => line.trimEnd())
      .join('\n')
      .trimEnd()
  );
}

/** One line of text from a property, or null when it says nothing. */
export function normaliseProperty(value: string | null | undefined): string | null {
  const text = normaliseText(value ?? '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return text === '' ? null : text;
}
