// A posted form. Fields are read at once; files are streamed one after the other, after all fields that stand before the
// first of them, so that the token can be checked before a byte of a file is taken in.
import { Busboy } from '@fastify/busboy';
import { PassThrough, Readable } from 'node:stream';
import { Failure } from '#base/failure.ts';
import { limits } from '#base/limits.ts';

/** A file of a form, to be read before the next one is asked for. */
export interface BerkasForm {
  /** Name of the field. */
  readonly kolom: string;
  /** Name of the file as its owner has it: not to be trusted. */
  readonly nama: string;
  readonly isi: Readable;
}

/** A posted form. */
export interface Form {
  /** The value of a field as it was typed; empty when the form has no such field. */
  readonly kolom: (nama: string) => string;
  /** All values of fields of this name. */
  readonly semua: (nama: string) => readonly string[];
  /** All fields in their order, without the token. */
  readonly daftar: () => readonly (readonly [string, string])[];
  /** Files, to be asked for once; fields that stand after a file are known when it has been read. */
  readonly berkas: () => AsyncIterable<BerkasForm>;
}

/** Name of the field that holds the token. */
export const kolomToken = '_token';
/** Name of the field that says under which name unfinished input of the form is kept. */
export const kolomIsian = '_isian';

/** Reads the form of a request; other bodies are left unread and give a form without fields. */
export async function readForm(request: Request): Promise<Form> {
  const type = request.headers.get('content-type') ?? '';
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) return readFields(request);
  if (/^multipart\/form-data\b/i.test(type)) return readParts(request, type);
  return formOf([], () => noFiles());
}

async function readFields(request: Request): Promise<Form> {
  const fields = [...new URLSearchParams(await readText(request))];
  if (fields.length > limits.formFields) throw tooLarge();
  return formOf(fields, () => noFiles());
}

async function readText({ body }: Request): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of body ?? []) {
      length += chunk.byteLength;
      if (length > limits.formBytes) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (error) {
    // Whoever sent it has gone, which is nothing that the desk did wrong.
    throw error instanceof Failure ? error : new Failure('desk/form-broken', {}, error);
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function readParts(request: Request, type: string): Promise<Form> {
  const fields: [string, string][] = [];
  const { parser, found } = openParts(type, fields);
  const source = Readable.from(request.body ?? []);
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  const files = found[Symbol.asyncIterator]();
  // Awaited here, so that all fields before the first file are known.
  const first = await files.next();
  return formOf(fields, () => filesOf(first, files));
}

/** What the parser calls back with: files in a stream of their own, fields in the list. */
interface Parts {
  readonly parser: InstanceType<typeof Busboy>;
  readonly found: AsyncIterable<BerkasForm>;
}

/** A file that is not read holds everything behind it up; so the stream of files never grows long. */
function openParts(type: string, fields: [string, string][]): Parts {
  const parser = openParser(type);
  const found = new PassThrough({ objectMode: true });
  const fail = (error: unknown): void => {
    found.destroy(error instanceof Failure ? error : new Failure('desk/form-broken', {}, error));
  };
  let length = 0;
  let hasFile = false;
  parser.on('field', (name, value, isNameCut, isValueCut) => {
    length += name.length + value.length;
    if (isNameCut || isValueCut || length > limits.formBytes) fail(tooLarge());
    // A token behind a file comes too late, however small the file is.
    if (!hasFile || name !== kolomToken) fields.push([name, value]);
  });
  parser.on('file', (kolom, isi, nama) => {
    hasFile = true;
    // A browser posts an empty file where none was chosen.
    if (nama === '' || nama === undefined) isi.resume();
    else found.write({ kolom, nama, isi });
  });
  for (const limit of ['fieldsLimit', 'partsLimit', 'filesLimit'] as const)
    parser.on(limit, () => fail(tooLarge()));
  parser.on('error', fail);
  parser.on('finish', () => found.end());
  return { parser, found };
}

function openParser(type: string): InstanceType<typeof Busboy> {
  try {
    return new Busboy({
      headers: { 'content-type': type },
      limits: {
        fieldSize: limits.formBytes,
        fields: limits.formFields,
        files: limits.formFiles,
        headerSize: 8_192,
      },
    });
  } catch (error) {
    throw new Failure('desk/form-broken', {}, error);
  }
}

async function* filesOf(
  first: IteratorResult<BerkasForm>,
  rest: AsyncIterator<BerkasForm>,
): AsyncGenerator<BerkasForm> {
  for (let file = first; file.done !== true; file = await rest.next()) {
    yield file.value;
    // Whoever did not want it to the end does not hold up the rest.
    file.value.isi.resume();
  }
}

async function* noFiles(): AsyncGenerator<BerkasForm> {
  yield* [];
}

function formOf(
  fields: readonly (readonly [string, string])[],
  berkas: () => AsyncIterable<BerkasForm>,
): Form {
  const semua = (nama: string): readonly string[] =>
    fields.filter(([name]) => name === nama).map(([, value]) => value);
  return {
    berkas,
    semua,
    kolom: (nama) => semua(nama)[0] ?? '',
    daftar: () => fields.filter(([name]) => name !== kolomToken),
  };
}

const tooLarge = (): Failure => new Failure('desk/form-too-large', { bytes: limits.formBytes });
