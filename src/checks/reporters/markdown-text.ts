// Content on its way into a comment on GitHub, Forgejo or GitLab. It is hostile: here it loses markup, links,
// mentions, references and GitLab's quick actions, and lines with personal data are not repeated.
import { findPersonalData } from '#softcopy/personal-data.ts';
import type { BarisTeks } from '../perubahan.ts';
import { oneLine, shorten } from './plain-text.ts';

const hidden = '(disembunyikan karena memuat data pribadi)';
/** Hardly seen, but a space to whoever looks for names, numbers and addresses. */
const hairSpace = '\u200a';

const markup = /[&<>\\`*_[\]|~$]/g;

/** Content as plain text for one table cell or list item, at most `length` characters of it. */
export function plainText(text: string, length = 300): string {
  if (findPersonalData(oneLine(text)).length > 0) return hidden;
  const safe = shorten(text, length)
    // Mentions, e-mail addresses, and what the forges take for numbers of issues, labels or milestones.
    .replace(/[@#!%&$~](?=[\p{L}\p{N}"_-])/gu, `$&${hairSpace}`)
    // Addresses that would become links by themselves.
    .replace(/\/(?=\/)|(?<=\bwww)\./gi, `$&${hairSpace}`)
    .replace(markup, (char) => `&#${char.charCodeAt(0)};`);
  return safe === '' ? '(kosong)' : safe;
}

/** A table; cells must be safe already. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Lines of a text difference as a code block that its content cannot leave. */
export function diffBlock(baris: readonly BarisTeks[]): string {
  const withPersonalData = new Set(
    findPersonalData(baris.map(({ teks }) => oneLine(teks)).join('\n')).map(({ line }) => line),
  );
  const shown = baris.map(({ tanda, teks }, index) => {
    const text = withPersonalData.has(index + 1) ? hidden : shorten(teks, 160);
    return `${tanda === '…' ? '@@' : tanda} ${text}`.trimEnd();
  });
  const runs = shown.join('\n').match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.map(({ length }) => length + 1)));
  return [`${fence}diff`, ...shown, fence].join('\n');
}
