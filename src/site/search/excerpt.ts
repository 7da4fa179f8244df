// The sentences of a document that answer the query, with the words that do so marked; also their relatives.
import { findPhrases } from './phrases.ts';
import { meaningfulWords } from './words.ts';

/** A stretch of an excerpt. */
export interface Potongan {
  readonly teks: string;
  readonly ditandai: boolean;
}

/** What is to be marked. */
export interface Dicari {
  readonly keys: readonly string[];
  /** The beginning of a word that is still being typed. */
  readonly awalan: string | null;
}

/** Stands between the paragraphs of a text in the index, which keeps no lines. */
export const partEnd = '¶';

/** Words shown of a document. */
const excerptLength = 34;
const excerptMin = 12;
/** How far back the beginning of the sentence may be. */
const leadMax = 14;
/** Words within which the keys of a query belong together. */
const stretchLength = excerptLength - leadMax;

interface KataTeks {
  readonly teks: string;
  /** Which keys of the query it answers. */
  readonly kunci: ReadonlySet<string>;
  readonly endsSentence: boolean;
}

/** Whole sentences where they are short enough; an ellipsis where one is cut. */
export function makeExcerpt(content: string, dicari: Dicari): readonly Potongan[] {
  const words = readText(content, dicari);
  const found = bestStart(words);
  const from = sentenceStart(words, found);
  const to = sentenceEnd(words, from);
  const shown = words.slice(from, to);
  const startsSentence = from === 0 || words[from - 1]?.endsSentence === true;
  const endsSentence = to >= words.length || shown.at(-1)?.endsSentence === true;
  return join([
    { teks: startsSentence ? '' : '… ', ditandai: false },
    ...shown.flatMap((word, index) => markWord(word).concat(gap(word, shown[index + 1]))),
    { teks: endsSentence ? '' : ' …', ditandai: false },
  ]);
}

/** The punctuation around a word is not marked. */
function markWord({ teks, kunci }: KataTeks): readonly Potongan[] {
  const [, before = '', core = '', after = ''] =
    /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(teks) ?? [];
  if (kunci.size === 0 || core === '') return [{ teks, ditandai: false }];
  return [
    { teks: before, ditandai: false },
    { teks: core, ditandai: true },
    { teks: after, ditandai: false },
  ];
}

/** The space within a marked phrase is marked as well. */
const gap = (one: KataTeks, next: KataTeks | undefined): Potongan => ({
  teks: next === undefined ? '' : ' ',
  ditandai:
    one.kunci.size > 0 &&
    (next?.kunci.size ?? 0) > 0 &&
    /[\p{L}\p{N}]$/u.test(one.teks) &&
    /^[\p{L}\p{N}]/u.test(next?.teks ?? ''),
});

/** The words as they are shown, each with the keys that it answers by itself or within a phrase. */
function readText(content: string, { keys, awalan }: Dicari): readonly KataTeks[] {
  const wanted = new Set(keys);
  const pieces = content.split(/\s+/).filter((piece) => piece !== '');
  const read = pieces.flatMap((piece, place) =>
    meaningfulWords(piece).map(({ kata, kunci }) => ({ kata, kunci, place })),
  );
  const answers = new Map<number, Set<string>>();
  const note = (place: number | undefined, kunci: string): void => {
    if (place === undefined || !wanted.has(kunci)) return;
    answers.set(place, (answers.get(place) ?? new Set()).add(kunci));
  };
  for (const { kata, kunci, place } of read) {
    note(place, kunci);
    if (awalan !== null && kata.startsWith(awalan)) answers.set(place, new Set([awalan]));
  }
  for (const { from, to, kunci } of findPhrases(read.map((word) => word.kunci))) {
    for (const { place } of read.slice(from, to)) note(place, kunci);
  }
  return pieces.flatMap((teks, place) =>
    teks === partEnd
      ? []
      : [
          {
            teks,
            kunci: answers.get(place) ?? new Set<string>(),
            endsSentence: /[.!?][)”"]?$/.test(teks) || pieces[place + 1] === partEnd,
          },
        ],
  );
}

/** The first answering word of the first stretch that answers most keys. */
function bestStart(words: readonly KataTeks[]): number {
  let best = 0;
  let most = 0;
  for (const [start, { kunci }] of words.entries()) {
    const answered = kunci.size === 0 ? 0 : answeredIn(words, start, start + stretchLength);
    if (answered > most) [best, most] = [start, answered];
  }
  return best;
}

function answeredIn(words: readonly KataTeks[], from: number, to: number): number {
  const answered = new Set<string>();
  for (const { kunci } of words.slice(from, to)) for (const key of kunci) answered.add(key);
  return answered.size;
}

function sentenceStart(words: readonly KataTeks[], found: number): number {
  for (let start = found; start >= Math.max(0, found - leadMax); start -= 1) {
    if (start === 0 || words[start - 1]?.endsSentence === true) return start;
  }
  return Math.max(0, found - 4);
}

/** The end of the sentence in which everything has been answered; of a sentence that is too long, what fits. */
function sentenceEnd(words: readonly KataTeks[], from: number): number {
  const limit = Math.min(words.length, from + excerptLength);
  const all = answeredIn(words, from, limit);
  for (let end = Math.min(limit, from + excerptMin); end < limit; end += 1) {
    if (words[end - 1]?.endsSentence === true && answeredIn(words, from, end) === all) return end;
  }
  return limit;
}

/** Neighbours of the same kind as one. */
function join(parts: readonly Potongan[]): readonly Potongan[] {
  const joined: Potongan[] = [];
  for (const part of parts.filter(({ teks }) => teks !== '')) {
    const last = joined.at(-1);
    if (last?.ditandai === part.ditandai)
      joined.splice(-1, 1, { teks: last.teks + part.teks, ditandai: part.ditandai });
    else joined.push(part);
  }
  return joined;
}
