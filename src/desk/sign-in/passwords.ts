// Passwords: hashed with argon2id, in the notation that other programs read as well; and which ones are good enough.
import { argon2, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { limits } from '#base/limits.ts';

/** How much work a guess costs: memory in KiB, passes over it, lanes. */
export interface Biaya {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

/** OWASP's recommendation for argon2id; some 25 ms on the office's old PC. */
export const biayaBaku: Biaya = { memory: 19_456, passes: 2, parallelism: 1 };

/** Hashes and verifies; made once, so that tests can make it cheap and count how often it works. */
export interface Penyandi {
  readonly hash: (sandi: string) => Promise<string>;
  /** Whether a password belongs to a hash; null costs the same and belongs to none. */
  readonly verify: (sandi: string, hash: string | null) => Promise<boolean>;
  /** Whether a hash was made with other costs than those of today. */
  readonly isUsang: (hash: string) => boolean;
}

const derive = promisify(argon2);
const tagLength = 32;
const saltLength = 16;

/** Opens a hasher. */
export async function openPenyandi(biaya: Biaya = biayaBaku): Promise<Penyandi> {
  const hash = async (sandi: string): Promise<string> => {
    const nonce = randomBytes(saltLength);
    const tag = await tagOf(sandi, nonce, biaya);
    return `$argon2id$v=19$${formatBiaya(biaya)}$${base64(nonce)}$${base64(tag)}`;
  };
  const nobodys = await hash(randomBytes(saltLength).toString('hex'));
  return {
    hash,
    isUsang: (text) => !text.startsWith(`$argon2id$v=19$${formatBiaya(biaya)}$`),
    verify: async (sandi, text) => {
      const isRight = await matches(sandi, text ?? nobodys);
      return isRight && text !== null;
    },
  };
}

const pattern = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

async function matches(sandi: string, text: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt = '', tag = ''] = pattern.exec(text) ?? [];
  if (memory === undefined) return false;
  const biaya = {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  };
  const expected = Buffer.from(tag, 'base64');
  const found = await tagOf(sandi, Buffer.from(salt, 'base64'), biaya);
  return found.length === expected.length && timingSafeEqual(found, expected);
}

/** The same letters typed on different keyboards are the same password. */
const tagOf = (sandi: string, nonce: Uint8Array, biaya: Biaya): Promise<Uint8Array> =>
  derive('argon2id', { ...biaya, message: sandi.normalize('NFKC'), nonce, tagLength });

const formatBiaya = ({ memory, passes, parallelism }: Biaya): string =>
  `m=${memory},t=${passes},p=${parallelism}`;
const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes).toString('base64').replaceAll('=', '');

/** What is wrong with a new password, in a sentence; null when nothing is. */
export function checkSandi(sandi: string, id: string): string | null {
  const length = [...sandi].length;
  if (length < limits.passwordLengthMin)
    return `Sandi paling sedikit ${limits.passwordLengthMin} huruf, angka, atau tanda. Beberapa kata yang tidak berkaitan mudah diingat.`;
  if (length > limits.passwordLengthMax)
    return `Sandi paling banyak ${limits.passwordLengthMax} huruf, angka, atau tanda.`;
  const plain = sandi.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  if (new Set(sandi.toLowerCase()).size < differentMin)
    return 'Sandi ini terlalu sering mengulang tanda yang sama. Pilih yang lebih beragam.';
  if (easy.some((word) => isMadeOf(plain, word)) || isMadeOf(plain, id.replaceAll('-', '')))
    return 'Sandi ini mudah ditebak. Pilih beberapa kata yang tidak berkaitan dengan kantor atau nama Anda.';
  return null;
}

const differentMin = 5;
/** What people guess first, here. */
const easy = [
  'password',
  'passw0rd',
  'katasandi',
  'rahasia',
  'indonesia',
  'bismillah',
  'administrator',
  'qwertyuiop',
  'asdfghjkl',
  'abcdefghijkl',
  '1234567890',
  'komisipemilihanumum',
  'kotametro',
  'pemilu',
  'sekretariat',
  'kpu',
  'ppid',
  'eppid',
];

/** Whether little is left of a text when a word, numbers and repetitions are taken out. */
const isMadeOf = (text: string, word: string): boolean =>
  word !== '' &&
  text.includes(word) &&
  text.replaceAll(word, '').replaceAll(/\d+/g, '').length < differentMin;

/** Letters and numbers that nobody mistakes for one another. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** An initial password, to be told by word of mouth: four groups of four, some 79 bits. */
export const newSandiAwal = (): string =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join(''),
  ).join('-');
