// The last guard against a finding that repeats personal data: messages may quote a title or a file name, and those may
// hold a NIK.

/** Twelve digits or more, together or in groups parted by a space, a dot or a dash. */
const longNumber = /\d(?:[ .-]?\d){11,}/g;
const shownDigits = 4;

/** The text with all but the first four digits of every long number as dots. */
export const maskDigits = (text: string): string =>
  text.replace(longNumber, (number) => {
    let seen = 0;
    return number.replace(/\d/g, (digit) => (seen++ < shownDigits ? digit : '•'));
  });
