// Pagefind's excerpt is HTML; it is taken apart into text and marked text, so that nothing in it can become markup.

/** A stretch of an excerpt. */
export interface Potongan {
  readonly teks: string;
  readonly ditandai: boolean;
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&amp;': '&',
};

const decode = (text: string): string =>
  text.replace(/&(?:lt|gt|quot|amp|#39|#x27);/g, (entity) => entities[entity] ?? entity);

/** Takes an excerpt apart; only `<mark>` and `</mark>` mean anything, everything else is text. */
export function readExcerpt(excerpt: string): readonly Potongan[] {
  const parts: Potongan[] = [];
  let ditandai = false;
  for (const piece of excerpt.split(/(<\/?mark>)/)) {
    if (piece === '<mark>' || piece === '</mark>') ditandai = piece === '<mark>';
    else if (piece !== '') parts.push({ teks: decode(piece), ditandai });
  }
  return parts;
}
