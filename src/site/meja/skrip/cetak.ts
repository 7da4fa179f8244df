// Shows the button that prints; without a script the browser's own menu does that.
for (const button of document.querySelectorAll<HTMLElement>('[data-cetak]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
