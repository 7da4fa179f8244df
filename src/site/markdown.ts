// The only place where office-written Markdown becomes HTML. Raw HTML is off, addresses are restricted, pictures stay at home.
import createMarkdownIt, { type MarkdownIt, type Token } from 'markdown-it';

/** How a text is fitted into its page. */
export interface MarkdownOptions {
  /** Level at which the text's highest heading (`#`) appears; the page's own title is level 1. */
  readonly tingkat?: number;
}

const schemePattern = /^[a-z][a-z0-9+.-]*:/i;
const allowedSchemes = /^(?:https?|mailto):/i;
/** A picture that lies beside the page: a plain name, no path out, no other host. */
const localPicture = /^[\w%()-][\w%.()-]*\.(?:png|jpe?g)$/i;

const markdown = createMarkdown();

/** HTML of a Markdown text, safe to be put into a page. */
export function renderMarkdown(text: string, { tingkat = 2 }: MarkdownOptions = {}): string {
  return markdown.render(text, { tingkat });
}

/** The words of a Markdown text without its marks, for the search index. */
export const markdownText = (text: string): string =>
  markdown
    .parse(text, {})
    .map(blockText)
    .filter((words) => words !== '')
    .join('\n');

function blockText({ type, content, children }: Token): string {
  if (type === 'fence' || type === 'code_block') return content.trim();
  if (type !== 'inline' || children === null) return '';
  return children
    .map((child) => (child.type.endsWith('break') ? ' ' : child.content))
    .join('')
    .trim();
}

/** Whether a link may be followed: http, https, mailto, or an address on this site. */
function isAllowedLink(url: string): boolean {
  // Browsers drop control characters and spaces before they look for a scheme; markdown-it has encoded them by now.
  const plain = decoded(url).replace(/[\p{Cc}\p{Zs}\p{Cf}]/gu, '');
  if (/^[/\\]{2}|^\\/.test(plain)) return false;
  return !schemePattern.test(plain) || allowedSchemes.test(plain);
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

function createMarkdown(): MarkdownIt {
  const md = createMarkdownIt({ html: false, linkify: true, typographer: false });
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  md.validateLink = isAllowedLink;
  md.core.ruler.push('rel', ({ tokens }) => {
    const inline = tokens.flatMap(({ children }) => children ?? []);
    for (const token of inline) if (token.type === 'link_open') token.attrSet('rel', 'noopener');
  });
  const { rules } = md.renderer;
  rules['heading_open'] = (tokens, index, _options, env) =>
    `<h${headingLevel(tokens[index]?.tag, env)}>`;
  rules['heading_close'] = (tokens, index, _options, env) =>
    `</h${headingLevel(tokens[index]?.tag, env)}>\n`;
  // Column alignment would be a style attribute, which the security policy forbids.
  rules['th_open'] = (tokens, index) => `<th scope="col"${alignment(tokens[index])}>`;
  rules['td_open'] = (tokens, index) => `<td${alignment(tokens[index])}>`;
  rules['image'] = (tokens, index) => picture(tokens[index], md.utils.escapeHtml);
  return md;
}

function headingLevel(tag: string | undefined, env: unknown): number {
  const base =
    typeof env === 'object' && env !== null && 'tingkat' in env && typeof env.tingkat === 'number'
      ? env.tingkat
      : 2;
  return Math.min(6, Number(tag?.slice(1) ?? 1) - 1 + base);
}

function alignment(token: Token | undefined): string {
  const style = String(token?.attrGet('style') ?? '');
  if (style.includes('right')) return ' class="kanan"';
  return style.includes('center') ? ' class="tengah"' : '';
}

function picture(token: Token | undefined, escape: (text: string) => string): string {
  const source = String(token?.attrGet('src') ?? '');
  const alt = escape(token?.content ?? '');
  return localPicture.test(source)
    ? `<img src="${escape(source)}" alt="${alt}" loading="lazy">`
    : `<span class="gambar-luar">[Gambar dari luar arsip tidak ditampilkan: ${alt}]</span>`;
}
