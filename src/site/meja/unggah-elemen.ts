// Finding and filling the parts of the upload page.

/** An element that must be there. */
export function perlu<T extends Element>(root: ParentNode, selector: string, kind: new () => T): T {
  const found = root.querySelector(selector);
  if (!(found instanceof kind)) throw new TypeError(`no ${selector}`);
  return found;
}

/** A copy of a template's only element. */
export function salinTemplat(template: HTMLTemplateElement): HTMLElement {
  const copy = template.content.firstElementChild?.cloneNode(true);
  if (!(copy instanceof HTMLElement)) throw new TypeError('empty template');
  return copy;
}

/** Puts a value in place of a mark, in every attribute and text below an element. */
export function isiTanda(root: HTMLElement, tanda: string, nilai: string): void {
  for (const element of [root, ...root.querySelectorAll('*')]) {
    for (const { name, value } of element.attributes)
      if (value.includes(tanda)) element.setAttribute(name, value.replaceAll(tanda, nilai));
    for (const node of element.childNodes)
      if (node instanceof Text && node.data.includes(tanda))
        node.data = node.data.replaceAll(tanda, nilai);
  }
}

/** Shows what only works with this script, and hides what only is needed without. */
export function siapkan(root: ParentNode): void {
  for (const one of root.querySelectorAll<HTMLElement>('[data-dengan-skrip]')) one.hidden = false;
  for (const one of root.querySelectorAll<HTMLElement>('[data-tanpa-skrip]')) one.hidden = true;
}
