// YAML in, plain values out: core schema (dates stay strings), no tags, no aliases, no duplicate keys.
import { CORE_SCHEMA, YAMLException, load } from 'js-yaml';
import { limits } from '#base/limits.ts';
import type { Place } from './yaml-place.ts';

/** Why a text is not the YAML we accept, in Indonesian, and where. */
export interface YamlProblem extends Place {
  readonly message: string;
}

/** A parsed document, or why it could not be parsed. */
export type YamlOutcome = { readonly value: unknown } | { readonly problem: YamlProblem };

const loadOptions = { schema: CORE_SCHEMA, maxAliases: 0, maxDepth: limits.yamlDepth };

/** Parses one YAML document; a text without content is an empty mapping. */
export function parseYaml(text: string): YamlOutcome {
  if (text.split('\n').every((line) => /^\s*(?:#|$)/.test(line))) return { value: {} };
  try {
    return { value: load(text, loadOptions) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { line = 0, column = 0 } = error.mark ?? {};
    return { problem: { message: inIndonesian(error.reason), line: line + 1, column: column + 1 } };
  }
}

/** The parser's own words, for officers; the first that fits. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/duplicated mapping key/, 'kunci yang sama ditulis dua kali'],
  [/unknown .* tag|tag handle|tag name|tag suffix/, 'tag YAML (tanda seru) tidak diizinkan'],
  [/alias/i, 'alias YAML (tanda bintang) tidak diizinkan'],
  [/tab characters/, 'gunakan spasi, bukan tab, untuk lekukan baris'],
  [/quoted scalar/, 'tanda kutip tidak ditutup'],
  [/stream within a flow collection/, 'tanda kurung tidak ditutup'],
  [/missed comma|expected the node content/, 'isi tanda kurung harus dipisahkan dengan koma'],
  [/non-printable|valid JSON character/, 'ada karakter yang tidak dapat ditampilkan'],
  [/escape sequence|hexadecimal/, 'tanda \\ di dalam tanda kutip dua tidak dikenal'],
  [/after the key-value separator/, 'beri spasi sesudah titik dua'],
  [/complex keys/, 'kunci harus berupa satu kata'],
  [
    /indentation|end of the stream or a document separator|implicit key|after a mapping key/,
    'lekukan baris tidak cocok, titik dua setelah kunci kurang, atau teks perlu diapit tanda kutip',
  ],
  [/single document/, 'hanya boleh ada satu bagian YAML'],
  [/maxDepth/, `susunan terlalu dalam, paling banyak ${limits.yamlDepth} tingkat`],
];

function inIndonesian(reason: string): string {
  const known = phrases.find(([pattern]) => pattern.test(reason));
  return known === undefined ? 'susunan YAML tidak dapat dibaca' : known[1];
}
