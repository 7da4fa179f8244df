// zod's issues as one plain Indonesian sentence each.
import type { z } from 'zod';
import type { KeyPath } from '#domain/temuan.ts';

/** What is wrong with a value, where in the document, and how to mend it. */
export interface SchemaProblem {
  readonly key: KeyPath;
  readonly message: string;
  readonly fix: string;
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'teks',
  number: 'angka',
  int: 'angka bulat',
  boolean: 'true atau false',
  array: 'daftar (baris-baris diawali tanda hubung)',
  object: 'kelompok kunci: nilai',
  null: 'kosong',
  undefined: 'tidak ada',
};

/** Translates all issues of one failed parse, in order of appearance. */
export const schemaProblems = (error: z.ZodError): readonly SchemaProblem[] =>
  error.issues.flatMap(problemsOf);

function problemsOf(issue: z.core.$ZodIssue): readonly SchemaProblem[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      key: [...path, key],
      message: `Kunci "${key}" tidak dikenal.`,
      fix: 'Periksa ejaan kunci itu, atau hapus barisnya.',
    }));
  }
  const name = path.length === 0 ? 'Isi berkas' : `"${path.join('.')}"`;
  return [{ key: path, ...sentence(issue, name) }];
}

function sentence(issue: z.core.$ZodIssue, name: string): { message: string; fix: string } {
  switch (issue.code) {
    case 'invalid_type': {
      const expected = typeNames[issue.expected] ?? issue.expected;
      return issue.input === undefined && !issue.message.includes('received')
        ? { message: `${name} belum diisi.`, fix: `Isi ${name} dengan ${expected}.` }
        : {
            message: `${name} harus berupa ${expected}.`,
            fix: `Tulis ${name} sebagai ${expected}.`,
          };
    }
    case 'invalid_value': {
      const values = issue.values.map(String).join(', ');
      return {
        message: `${name} berisi nilai yang tidak dikenal.`,
        fix: `Pilih salah satu: ${values}.`,
      };
    }
    case 'too_small':
      return {
        message: `${name} wajib diisi.`,
        fix: `Isi ${name}, paling sedikit ${issue.minimum}.`,
      };
    case 'too_big':
      return { message: `${name} melebihi batas ${issue.maximum}.`, fix: `Kurangi ${name}.` };
    case 'invalid_format':
      return {
        message: `${name} tidak mengikuti bentuk yang diminta.`,
        fix:
          issue.format === 'url'
            ? 'Tulis alamat lengkap yang diawali https://.'
            : `Perbaiki: ${issue.message}.`,
      };
    case 'custom':
      return { message: `${name} ${issue.message}.`, fix: `Perbaiki ${name}.` };
    default:
      return { message: `${name} tidak dapat dibaca.`, fix: `Periksa cara menulis ${name}.` };
  }
}
