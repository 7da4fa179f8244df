// The only place where office-written Markdown becomes HTML. Raw HTML is off, addresses are restricted, pictures stay at home.
import createMarkdownIt, { type MarkdownIt, type Token } from 'markdown-it';
import { markTables } from './markdown-tables.ts';

/** How a text is fitted into its page. */
export interface MarkdownOptions {
  /** Level at which the text's highest headings appear, whatever level they were written at. */
  readonly tingkat?: number;
}

const schemePattern = /^[a-z][a-z0-9+.-]*:/i;
const allowedSchemes = /^(?:https?|mailto):/i;
/** A picture that lies beside the page: a plain name, no path out, no other host. */
const localPicture = /^[\w%()-][\w%.()-]*\.(?:png|jpe?g)$/i;

const markdown = createMarkdown();

/** HTML of a Markdown text, safe to be put into a page. */
export function renderMarkdown(text: string, { tingkat = 2 }: MarkdownOptions = {}): string {
  const tokens = markdown.parse(text, {});
  const levels = tokens.filter(({ type }) => type === 'heading_open').map(headingLevel);
  const shift = tingkat - Math.min(...levels);
  for (const token of tokens) {
    if (token.type.startsWith('heading_')) {
      token.tag = `h${Math.min(6, headingLevel(token) + shift)}`;
    }
  }
  return markdown.renderer.render(tokens, markdown.options, {});
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
  md.core.ruler.push('tables', ({ tokens }) => markTables(tokens));
  md.core.ruler.push('rel', ({ tokens }) => {
    const inline = tokens.flatMap(({ children }) => children ?? []);
    for (const token of inline) if (token.type === 'link_open') token.attrSet('rel', 'noopener');
  });
  md.renderer.rules['image'] = (tokens, index) => picture(tokens[index], md.utils.escapeHtml);
  return md;
}

const headingLevel = ({ tag }: Token): number => Number(tag.slice(1));

function picture(token: Token | undefined, escape: (text: string) => string): string {
  const source = String(token?.attrGet('src') ?? '');
  const alt = escape(token?.content ?? '');
  return localPicture.test(source)
    ? `<img src="${escape(source)}" alt="${alt}" loading="lazy">`
    : `<span class="gambar-luar">[Gambar dari luar arsip tidak ditampilkan: ${alt}]</span>`;
}
