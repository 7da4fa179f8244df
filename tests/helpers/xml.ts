// Whether a text is a well-formed XML document of elements, attributes and text: all that our reports use.
import assert from 'node:assert/strict';

const text = String.raw`(?:[^<>&\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&(?:amp|lt|gt|quot|#39);)*`;
const attribute = String.raw`\s+[a-z]+="(?:[^<>"&\u0000-\u001f\ufffe\uffff]|&(?:amp|lt|gt|quot|#39);)*"`;
const token = new RegExp(
  String.raw`<([a-z-]+)((?:${attribute})*)(/?)>|</([a-z-]+)>|(${text})`,
  'uy',
);

/** Throws unless every element is closed in order and every character is allowed where it stands. */
export function assertWellFormed(document: string): void {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
  assert(document.startsWith(declaration), 'no XML declaration');
  assert(document.isWellFormed(), 'a lone surrogate');
  const open: string[] = [];
  token.lastIndex = declaration.length;
  while (token.lastIndex < document.length) {
    const at = token.lastIndex;
    const match = token.exec(document);
    assert(match !== null && token.lastIndex > at, `not XML at ${document.slice(at, at + 40)}`);
    const [, opened, attributes = '', empty, closed] = match;
    const names = [...attributes.matchAll(/([a-z]+)=/g)].map(([, name]) => name);
    assert(new Set(names).size === names.length || opened === undefined, 'an attribute twice');
    if (opened !== undefined && empty === '') open.push(opened);
    if (closed !== undefined) assert.equal(open.pop(), closed);
  }
  assert.deepEqual(open, [], 'elements left open');
}
