// zod's issues as one plain Indonesian sentence each. zod's own words never reach anybody.
import type { z } from 'zod';
import type { KeyPath } from '#domain/temuan.ts';

/** What is wrong with a value, where in the document, and how to mend it. */
export interface SchemaProblem {
  readonly key: KeyPath;
  readonly message: string;
  readonly fix: string;
}

type Sentence = Omit<SchemaProblem, 'key'>;
type Issue = z.core.$ZodIssue;

const typeNames: Readonly<Record<string, string>> = {
  string: 'teks',
  number: 'angka',
  int: 'angka bulat',
  boolean: 'true atau false',
  array: 'daftar (baris-baris yang diawali tanda hubung)',
  object: 'kelompok kunci: nilai',
};
/** Longest key quoted whole. */
const quotedLength = 80;

/**
 * Translates all issues of one failed parse, in order of appearance.
 * The parse must have been asked to report its input, or a missing value cannot be told from a wrong one.
 */
export const schemaProblems = (error: z.ZodError): readonly SchemaProblem[] =>
  error.issues.flatMap(problemsOf);

function problemsOf(issue: Issue): readonly SchemaProblem[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      key: [...path, key],
      message: `Kunci ${quote(key)} tidak dikenal.`,
      fix: 'Periksa ejaan kunci itu, atau hapus barisnya.',
    }));
  }
  return [{ key: path, ...sentence(issue, nameOf(path)) }];
}

/** `['langkah', 1, 'selesai']` → `"selesai" pada "langkah" ke-2`. */
function nameOf(path: KeyPath): string {
  const names: string[] = [];
  for (const part of path) {
    if (typeof part === 'string') names.push(quote(part));
    else names.push(`${names.pop() ?? 'butir'} ke-${part + 1}`);
  }
  return names.length === 0 ? 'Isi berkas' : names.toReversed().join(' pada ');
}

const quote = (key: string): string =>
  `"${key.length > quotedLength ? `${key.slice(0, quotedLength)}…` : key}"`;

function sentence(issue: Issue, name: string): Sentence {
  switch (issue.code) {
    case 'invalid_type':
    case 'invalid_value':
    case 'invalid_union':
      return wrongValue(issue, name);
    case 'too_small':
      return tooSmall(issue, name);
    case 'too_big':
      return {
        message: `${name} melebihi batas ${issue.maximum}.`,
        fix: `Kurangi ${name}, paling banyak ${issue.maximum}.`,
      };
    case 'invalid_format':
      return {
        message: `${name} tidak mengikuti bentuk yang diminta.`,
        fix:
          issue.format === 'url'
            ? 'Tulis alamat lengkap yang diawali https://.'
            : `Perbaiki ${name}: ${ownWords(issue)}.`,
      };
    default:
      return { message: `${name} ${ownWords(issue)}.`, fix: `Perbaiki ${name}.` };
  }
}

function wrongValue(issue: Issue, name: string): Sentence {
  const expected = expectation(issue);
  if (issue.input === undefined || issue.input === null) {
    return { message: `${name} belum diisi.`, fix: `Isi ${name} dengan ${expected}.` };
  }
  const needsQuotes = expected === typeNames['string'] && typeof issue.input !== 'object';
  return {
    message: `${name} harus berupa ${expected}.`,
    fix: needsQuotes
      ? `Apit nilai ${name} dengan tanda kutip.`
      : `Tulis ${name} sebagai ${expected}.`,
  };
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? 'nilai yang sesuai';
    case 'invalid_value':
      return `salah satu dari: ${issue.values.map(String).join(', ')}`;
    case 'invalid_union':
      return issue.errors.flatMap((branch) => branch.slice(0, 1).map(expectation)).join(' atau ');
    default:
      return 'nilai yang sesuai';
  }
}

function tooSmall(issue: z.core.$ZodIssueTooSmall, name: string): Sentence {
  if (issue.origin === 'array') {
    const least = `paling sedikit ${issue.minimum} butir`;
    return { message: `${name} harus berisi ${least}.`, fix: `Isi ${name}, ${least}.` };
  }
  if (issue.origin === 'string') {
    return { message: `${name} wajib diisi.`, fix: `Isi ${name}.` };
  }
  const bound = `${issue.inclusive === false ? 'lebih dari' : 'paling kecil'} ${issue.minimum}`;
  return { message: `${name} harus ${bound}.`, fix: `Tulis angka yang ${bound}.` };
}

/** What our schemas say themselves; zod's own words are English and always begin like this. */
const ownWords = (issue: Issue): string =>
  /^(?:Invalid|Too|Unrecognized)\b/.test(issue.message) ? 'tidak dapat dibaca' : issue.message;
