// YAML in, plain values out: core schema (dates stay strings), no tags, no aliases, no duplicate keys.
import { CORE_SCHEMA, EVENT_ID, YAMLException, getScalarValue, load, parseEvents } from 'js-yaml';
import type { KeyPath } from '#domain/temuan.ts';

/** A place in a text, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Why a text is not the YAML we accept, in Indonesian, and where. */
export interface YamlProblem extends Place {
  readonly message: string;
}

const maxDepth = 20;
const loadOptions = { schema: CORE_SCHEMA, maxAliases: 0, maxDepth };

/** Parses one YAML document; an empty text is an empty mapping. */
export function parseYaml(
  text: string,
): { readonly value: unknown } | { readonly problem: YamlProblem } {
  if (text.trim() === '') return { value: {} };
  try {
    return { value: load(text, loadOptions) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const reason = error instanceof YAMLException ? error.reason : error.message;
    const mark = error instanceof YAMLException ? error.mark : undefined;
    return {
      problem: {
        message: inIndonesian(reason),
        line: (mark?.line ?? 0) + 1,
        column: (mark?.column ?? 0) + 1,
      },
    };
  }
}

/**
 * Where the value at a key path begins: at its key in a mapping, at its first character in a list.
 * A path that does not exist gives the place of its nearest existing parent.
 */
export function locateYaml(text: string, key: KeyPath): Place {
  const offsets = keyOffsets(text);
  for (let length = key.length; length > 0; length -= 1) {
    const offset = offsets.get(JSON.stringify(key.slice(0, length)));
    if (offset !== undefined) return placeOf(text, offset);
  }
  return { line: 1, column: 1 };
}

type Frame = {
  readonly path: (string | number)[];
  isList: boolean;
  index: number;
  key: string | null;
};

/** Offset of every key and list item, by its path as JSON. */
function keyOffsets(text: string): Map<string, number> {
  const offsets = new Map<string, number>();
  const stack: Frame[] = [];
  for (const event of parseEvents(text, { maxDepth })) {
    if (event.type === EVENT_ID.POP) stack.pop();
    else if (event.type === EVENT_ID.DOCUMENT)
      stack.push({ path: [], isList: false, index: 0, key: null });
    else if (event.type === EVENT_ID.SCALAR) {
      enter(stack.at(-1), { offset: event.valueStart, text: getScalarValue(text, event), offsets });
    } else if (event.type !== EVENT_ID.ALIAS) {
      const path = enter(stack.at(-1), { offset: event.start, text: null, offsets });
      stack.push({ path, isList: event.type === EVENT_ID.SEQUENCE, index: 0, key: null });
    }
  }
  return offsets;
}

/** Notes one node in its parent and returns the node's path. */
function enter(
  parent: Frame | undefined,
  node: { offset: number; text: string | null; offsets: Map<string, number> },
): (string | number)[] {
  if (parent === undefined) return [];
  if (parent.isList) {
    const path = [...parent.path, parent.index];
    parent.index += 1;
    node.offsets.set(JSON.stringify(path), node.offset);
    return path;
  }
  if (parent.path.length === 0 && parent.key === null && node.text === null) return [];
  if (parent.key === null) {
    parent.key = node.text;
    node.offsets.set(JSON.stringify([...parent.path, node.text]), node.offset);
    return parent.path;
  }
  const path = [...parent.path, parent.key];
  parent.key = null;
  return path;
}

function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, Math.max(offset, 0));
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: before.length - lineStart + 1 };
}

/** The parser's own words, for officers. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/duplicated mapping key/, 'kunci yang sama ditulis dua kali'],
  [/unknown .* tag/, 'tag YAML (tanda seru) tidak diizinkan'],
  [/alias/i, 'alias YAML (tanda bintang) tidak diizinkan'],
  [
    /deficient indentation|bad indentation/,
    'lekukan baris tidak cocok, atau tanda kutip atau kurung tidak ditutup',
  ],
  [/single document/, 'hanya boleh ada satu bagian YAML'],
  [/depth|nesting/i, `susunan terlalu dalam, paling banyak ${maxDepth} tingkat`],
  [/tab/i, 'gunakan spasi, bukan tab, untuk lekukan baris'],
];

function inIndonesian(reason: string): string {
  const known = phrases.find(([pattern]) => pattern.test(reason));
  return known === undefined ? 'susunan YAML tidak dapat dibaca' : known[1];
}
