// Bytes and name → facts about the content: detects the type, extracts the text, looks for personal data.
import { AssertionError } from 'node:assert/strict';
import { limits } from '#base/limits.ts';
import { detectType } from './detect.ts';
import { type ContentFacts, type SoftcopyPersonalData, unreadable } from './facts.ts';
import { findIn } from './find-in.ts';
import { extract } from './text/extract.ts';
import { type Extract, nothing } from './text/extract-type.ts';
import type { SoftcopyType } from './types.ts';

/** What reading the content of a file with this name tells. */
export async function readContent(bytes: Uint8Array, fileName: string): Promise<ContentFacts> {
  if (bytes.byteLength === 0) return unreadable('kosong');
  if (bytes.byteLength > limits.softcopyBytes) return unreadable('terlalu-besar');
  const { type, detected, problem } = await detectType(bytes, fileName);
  if (type === null) return { ...unreadable(problem ?? 'jenis-tidak-diizinkan'), detected };
  const extracted = withinLength(await extractSafely(type, bytes));
  return {
    type,
    detected,
    pages: extracted.pages,
    textSource: extracted.text === null ? 'tidak-ada' : 'lapisan-teks',
    text: extracted.text,
    title: extracted.title,
    language: extracted.language,
    personalData: personalDataOf(extracted),
    problem: extracted.problem,
  };
}

/** A parser that gives up on a file says something about the file, not about us. */
async function extractSafely(type: SoftcopyType, bytes: Uint8Array): Promise<Extract> {
  try {
    return await extract(type, bytes);
  } catch (error) {
    if (error instanceof AssertionError) throw error;
    const starved =
      error instanceof RangeError && /allocation|invalid string length/iu.test(error.message);
    return { ...nothing, problem: starved ? 'memori-habis' : 'rusak' };
  }
}

/** Half a text would hide the personal data in its other half, so a text over the limit is no text. */
function withinLength(extracted: Extract): Extract {
  if (extracted.text === null || extracted.text.length <= limits.softcopyTextLength)
    return extracted;
  return { ...extracted, text: null, hidden: '', problem: 'terlalu-panjang' };
}

function personalDataOf(extracted: Extract): readonly SoftcopyPersonalData[] {
  // A PDF of one page has no form feed to count by.
  const onlyPage = extracted.pages === null ? null : 1;
  return [
    ...findIn(extracted.text ?? '', 'teks', onlyPage),
    ...findIn(extracted.properties, 'properti'),
    ...findIn(extracted.hidden, 'tersembunyi'),
  ];
}
