// Filling the parts of the upload page.

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
