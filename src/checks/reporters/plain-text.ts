// Content on its way to a terminal, a log or a comment: one line, nothing invisible, no commands to the terminal.

const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/** The text on one line, without control characters and characters that reorder or hide text. */
export const oneLine = (text: string): string =>
  text.toWellFormed().replace(unsafe, ' ').replace(/ {2,}/g, ' ').trim();

/** One line of at most `length` UTF-16 units, with an ellipsis where something was left out. */
export function shorten(text: string, length: number): string {
  const line = oneLine(text);
  return line.length <= length ? line : `${line.slice(0, length - 1).toWellFormed()}…`;
}
