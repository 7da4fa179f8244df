// Where keys and list items stand in a YAML text.
import {
  EVENT_ID,
  SCALAR_STYLE,
  YAMLException,
  getScalarValue,
  parseEvents,
  type Event,
} from 'js-yaml';
import { limits } from '#base/limits.ts';
import type { KeyPath } from '#domain/temuan.ts';

/** A place in a text, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * Where the value at a key path begins: at its key in a mapping, at its first character in a list.
 * A path that does not exist gives the place of its nearest existing parent; a text that is no YAML its beginning.
 */
export function locateYaml(text: string, key: KeyPath): Place {
  return openPlaces(text)(key);
}

/** The same for many keys of one text; it is read when the first is asked for. */
export function openPlaces(text: string): (key: KeyPath) => Place {
  let offsets: ReadonlyMap<string, number> | null = null;
  let lines: readonly number[] = [];
  return (key) => {
    if (offsets === null) {
      offsets = readOffsets(text);
      lines = lineStarts(text);
    }
    for (let length = key.length; length > 0; length -= 1) {
      const offset = offsets.get(JSON.stringify(key.slice(0, length)));
      if (offset !== undefined) return placeOf(lines, offset);
    }
    return { line: 1, column: 1 };
  };
}

/** A text of blanks and comments counts as an empty mapping, but may hold what the parser refuses. */
function readOffsets(text: string): ReadonlyMap<string, number> {
  try {
    return keyOffsets(text);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return new Map();
  }
}

/** Offset of every key and list item, by its path as JSON. */
function keyOffsets(text: string): ReadonlyMap<string, number> {
  const offsets = new Map<string, number>();
  const events = parseEvents(text, { maxDepth: limits.yamlDepth })[Symbol.iterator]();
  const next = (): Event => events.next().value ?? { type: EVENT_ID.POP };
  const note = (path: KeyPath, event: Event): void => {
    const offset = startOf(text, event);
    if (offset >= 0) offsets.set(JSON.stringify(path), offset);
  };
  const walk = (event: Event, path: KeyPath): void => {
    if (event.type === EVENT_ID.SEQUENCE) {
      let index = 0;
      for (let item = next(); item.type !== EVENT_ID.POP; item = next()) {
        note([...path, index], item);
        walk(item, [...path, index]);
        index += 1;
      }
    } else if (event.type === EVENT_ID.MAPPING) {
      for (let key = next(); key.type !== EVENT_ID.POP; key = next()) {
        const name = key.type === EVENT_ID.SCALAR ? getScalarValue(text, key) : '';
        note([...path, name], key);
        walk(key, [...path, name]);
        walk(next(), [...path, name]);
      }
    }
  };
  // The first event opens the document, the second is its content.
  next();
  walk(next(), []);
  return offsets;
}

/** Where a node begins, its quote mark included; -1 for a value that is not written. */
function startOf(text: string, event: Event): number {
  if (event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING) return event.start;
  if (event.type !== EVENT_ID.SCALAR || event.valueStart < 0) return -1;
  switch (event.style) {
    case SCALAR_STYLE.SINGLE_QUOTED:
    case SCALAR_STYLE.DOUBLE_QUOTED:
      return event.valueStart - 1;
    // The parser names the line below the one with the | or >.
    case SCALAR_STYLE.LITERAL_BLOCK:
      return text.lastIndexOf('|', event.valueStart - 1);
    case SCALAR_STYLE.FOLDED_BLOCK:
      return text.lastIndexOf('>', event.valueStart - 1);
    default:
      return event.valueStart;
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function placeOf(starts: readonly number[], offset: number): Place {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
