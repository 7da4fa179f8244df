// Numbers in queries and texts as whole tokens, so that 99 is never an answer to 9999.

const thousands = /(?<![\d.])\d{1,3}(?:\.\d{3})+(?![\d.]*\d)/g;

/** All tokens with digits: `131.482 pemilih di 04 kelurahan` → `131482`, `4`. */
export function numberTokens(text: string): readonly string[] {
  const joined = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(thousands, (number) => number.replaceAll('.', ''));
  const words = joined.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => /\d/.test(word)).map((word) => word.replace(/^0+(?=\d)/, ''));
}

/** Whether the text holds every one of these tokens. */
export function holdsNumbers(text: string, tokens: readonly string[]): boolean {
  if (tokens.length === 0) return true;
  const present = new Set(numberTokens(text));
  return tokens.every((token) => present.has(token));
}
