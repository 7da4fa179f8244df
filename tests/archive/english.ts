// What must not reach an officer: the words by which zod, js-yaml and gray-matter give themselves away.

/** Any of those words. */
export const english =
  /\b(?:expected|received|invalid|required|unexpected|unrecognized|unknown|must|cannot|missing|duplicated?|mapping|string|number|boolean|array|object|undefined|null|error|indentation|stream|document|engine|option|too|big|small|alias(?:es)? exceeded)\b/i;
