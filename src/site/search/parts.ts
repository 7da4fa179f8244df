// How the parts of the index belong together, as the publisher notes it in /cari/indeks.json: the base, what is newer than
// the base, and which of the base is out of date. All of it changes at once when the site is published again.

/** The parts of the index at one moment. */
export interface Bagian {
  /** True where there is an index of newer records beside the base. */
  readonly baru: boolean;
  /** Results of the base that are superseded or no longer public. */
  readonly usang: ReadonlySet<string>;
  /** Differs after every publication that changed the index. */
  readonly versi: string;
}

/** Where the parts lie. */
export const baseFolder = '/pagefind/';
/** What is newer than the base. */
export const deltaFolder = '/pagefind-baru/';
const notes = '/cari/indeks.json';
const entry = 'pagefind-entry.json';

/** Asks the server, not the browser's memory, for the parts as they are now. */
export async function readParts(): Promise<Bagian> {
  const [text, base] = await Promise.all([load(notes), load(baseFolder + entry)]);
  const { baru, usang } = parseParts(JSON.parse(text));
  const delta = baru ? await load(deltaFolder + entry) : '';
  return { baru, usang: new Set(usang), versi: [text, base, delta].join('\n') };
}

async function load(address: string): Promise<string> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new TypeError(`${address}: ${response.status}`);
  return response.text();
}

/** Without these notes nothing is shown, for withdrawn records might show again. */
function parseParts(value: unknown): {
  readonly baru: boolean;
  readonly usang: readonly string[];
} {
  if (typeof value !== 'object' || value === null || !('baru' in value) || !('usang' in value))
    throw new TypeError(`not the notes of an index: ${notes}`);
  const { baru, usang } = value;
  if (typeof baru !== 'boolean' || !Array.isArray(usang) || !usang.every(isString))
    throw new TypeError(`not the notes of an index: ${notes}`);
  return { baru, usang };
}

const isString = (value: unknown): value is string => typeof value === 'string';
