// Office-written Markdown must never become anything that runs, loads from elsewhere, or breaks the page's frame.
import { describe, expect, test } from 'vitest';
import { markdownText, renderMarkdown } from '../../src/site/markdown.ts';

describe('what an attacker might write', () => {
  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script inside a line', 'teks <script src="https://jahat.example/x.js"></script> teks'],
    ['an event handler', '<img src=x onerror=alert(1)>'],
    ['a frame', '<iframe src="https://jahat.example/"></iframe>'],
    ['a style', '<p style="position:fixed">x</p>'],
    ['an unfinished tag', '<svg/onload=alert(1)//'],
    ['markup inside a heading', '# <b onclick="x()">Judul</b>'],
    ['markup inside a table', '| a |\n|---|\n| <script>alert(1)</script> |'],
    ['markup inside code', '```html\n<script>alert(1)</script>\n```'],
    ['a language name that breaks out of its attribute', '```"><script>alert(1)</script>\nx\n```'],
  ])('%s stays text', (_name, source) => {
    const html = renderMarkdown(source);
    expect(html).not.toMatch(/<(?:script|img|iframe|svg|b|p style)\b/i);
    expect(html).not.toMatch(/<[a-z][^>]*\son[a-z]+=/i);
    expect(html).toContain('&lt;');
  });

  test.each([
    ['javascript:', '[klik](javascript:alert(1))'],
    ['javascript: in capitals', '[klik](JaVaScRiPt:alert(1))'],
    ['javascript: written with entities', '[klik](&#106;avascript:alert(1))'],
    ['javascript: with a named entity for the colon', '[klik](javascript&colon;alert(1))'],
    ['javascript: with a tab inside', '[klik](<java\tscript:alert(1)>)'],
    ['javascript: with an encoded tab inside', '[klik](java&Tab;script:alert(1))'],
    ['javascript: after an invisible character', '[klik](<\u0001javascript:alert(1)>)'],
    ['javascript: after a zero-width space', '[klik](<\u200bjavascript:alert(1)>)'],
    ['javascript: as an autolink', '<javascript:alert(1)>'],
    ['javascript: as a reference', '[klik][a]\n\n[a]: javascript:alert(1)'],
    ['vbscript:', '[klik](vbscript:x)'],
    ['data:', '[klik](data:text/html,<script>alert(1)</script>)'],
    ['data: as an autolink', '<data:text/html;base64,PHNjcmlwdD4=>'],
    ['file:', '[klik](file:///etc/passwd)'],
    ['a host without a scheme', '[klik](//jahat.example/)'],
    ['a host behind a backslash', String.raw`[klik](/\\jahat.example/)`],
  ])('a link to %s is not a link', (_name, source) => {
    expect(renderMarkdown(source)).not.toContain('href=');
  });

  test('a link cannot break out of its attribute', () => {
    const html = renderMarkdown('[klik](https://kpu.example/"onmouseover="x)');
    expect(html).not.toMatch(/<a[^>]*\sonmouseover/);
  });

  test.each([
    ['from elsewhere', '![cap](https://jahat.example/x.png)'],
    ['from outside the record', '![cap](../0001/cap.png)'],
    ['of a kind that can hold scripts', '![cap](cap.svg)'],
  ])('a picture %s is refused and says so', (_name, source) => {
    const html = renderMarkdown(source);
    expect(html).not.toContain('<img');
    expect(html).toContain('tidak ditampilkan: cap');
  });

  test.each(['![cap](//jahat.example/x.png)', '![cap](data:image/svg+xml;base64,PHN2Zz4=)'])(
    'a picture that is no address of a file stays text: %s',
    (source) => {
      expect(renderMarkdown(source)).toBe(`<p>${source}</p>\n`);
    },
  );
});

describe('what an office writes', () => {
  test.each([
    ['https', '[JDIH](https://jdih.example/)', 'href="https://jdih.example/"'],
    ['mailto', '[surel](mailto:ppid@kpu.example)', 'href="mailto:ppid@kpu.example"'],
    ['another page', '[rekap](/buku-rekap/)', 'href="/buku-rekap/"'],
    ['a place on the page', '[bawah](#bawah)', 'href="#bawah"'],
    [
      'an address written as it is',
      'https://jdih.example/cari',
      'href="https://jdih.example/cari"',
    ],
  ])('a link by %s is a link that gives nothing away', (_name, source, href) => {
    const html = renderMarkdown(source);
    expect(html).toContain(href);
    expect(html).toContain('rel="noopener"');
  });

  test('a file name such as laporan.id is no link', () => {
    expect(renderMarkdown('lihat laporan.id dan www.kpu.example')).not.toContain('href=');
  });

  test('headings begin at the level the page gives them and never go beyond six', () => {
    expect(renderMarkdown('# Satu\n\n## Dua')).toBe('<h2>Satu</h2>\n<h3>Dua</h3>\n');
    expect(renderMarkdown('### Satu\n\n#### Dua')).toBe('<h2>Satu</h2>\n<h3>Dua</h3>\n');
    expect(renderMarkdown('# Satu\n\n#### Empat', { tingkat: 4 })).toBe(
      '<h4>Satu</h4>\n<h6>Empat</h6>\n',
    );
  });

  test('a table names its columns on every cell, so that it can become cards on a phone', () => {
    const html = renderMarkdown('## Pemilih\n\n| Kecamatan | "L" |\n|---|--:|\n| Pusat | 1 |');
    expect(html).toContain('<table class="tabel" aria-label="Pemilih" role="table">');
    expect(html).toContain('<th scope="col" role="columnheader">Kecamatan</th>');
    expect(html).toContain('<td data-label="&quot;L&quot;" role="cell" class="kanan">1</td>');
  });

  test('aligned columns use classes, because the security policy forbids style attributes', () => {
    const html = renderMarkdown('| a | b | c |\n|--:|:-:|---|\n| 1 | 2 | 3 |');
    expect(html).toMatch(/<td[^>]* class="kanan">1</);
    expect(html).toMatch(/<td[^>]* class="tengah">2</);
    expect(html).not.toContain('style=');
  });

  test('a picture beside the text is shown with its description', () => {
    expect(renderMarkdown('![Cap "basah"](cap-basah.png)')).toContain(
      '<img src="cap-basah.png" alt="Cap &quot;basah&quot;" loading="lazy">',
    );
  });

  test('entities are shown as the characters they stand for', () => {
    expect(renderMarkdown('A &amp; B &copy; &lt;i&gt;')).toBe('<p>A &amp; B © &lt;i&gt;</p>\n');
  });
});

test('the words of a text come without its marks', () => {
  const source =
    '# Judul\n\nSatu **tebal** dan [tautan](https://a.example/)\nbaris.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\nkode\n```';
  expect(markdownText(source)).toBe('Judul\nSatu tebal dan tautan baris.\na\nb\n1\n2\nkode');
});
