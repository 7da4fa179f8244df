// A forge on localhost that knows comments and nothing else: GitHub's, Forgejo's and GitLab's interfaces.
import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';

/** A comment as the forge keeps it. */
interface Comment {
  readonly id: number;
  readonly author: string;
  body: string;
}

/** The forge while it runs. */
export interface ForgeServer extends AsyncDisposable {
  readonly api: string;
  readonly comments: Comment[];
}

/** A token that may write, and one that may only read. */
export const token = 'kunci-uji';
export const readToken = 'kunci-baca';

/** Starts a forge on which the token belongs to `account`. */
export async function startForge(account: string): Promise<ForgeServer> {
  const comments: Comment[] = [];
  const server = createServer((request, response) => {
    const respond = async (): Promise<void> => {
      const { status, value } = await answer(request, { account, comments });
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(value));
    };
    void respond();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    api: `http://127.0.0.1:${port}`,
    comments,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const listPattern =
  /^\/(?:repos\/[^/]+\/[^/]+\/issues\/\d+\/comments|projects\/\d+\/merge_requests\/\d+\/notes)$/;
const onePattern =
  /^\/(?:repos\/[^/]+\/[^/]+\/issues\/comments|projects\/\d+\/merge_requests\/\d+\/notes)\/(\d+)$/;

async function answer(
  request: IncomingMessage,
  { account, comments }: { readonly account: string; readonly comments: Comment[] },
): Promise<{ readonly status: number; readonly value: unknown }> {
  const { method = 'GET' } = request;
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://forge.example');
  const refused = refuse(request);
  if (refused !== null) return { status: refused, value: {} };
  if (pathname === '/user') return { status: 200, value: { username: account } };
  if (method === 'GET') {
    const size = Number(searchParams.get('per_page') ?? searchParams.get('limit'));
    const start = (Number(searchParams.get('page')) - 1) * size;
    return { status: 200, value: comments.slice(start, start + size).map(describe) };
  }
  const { body } = JSON.parse(await text(request));
  if (method === 'POST' && listPattern.test(pathname)) {
    const comment = { id: comments.length + 1, author: account, body: String(body) };
    comments.push(comment);
    return { status: 201, value: describe(comment) };
  }
  const id = Number(onePattern.exec(pathname)?.[1]);
  const comment = comments.find((item) => item.id === id);
  if (comment === undefined) return { status: 404, value: {} };
  comment.body = String(body);
  return { status: 200, value: describe(comment) };
}

/** The status with which a request is turned away; null when it may pass. */
function refuse({ method, headers, url = '' }: IncomingMessage): number | null {
  const given = String(headers['private-token'] ?? headers.authorization).replace(/^token /, '');
  if (given !== token && given !== readToken) return 401;
  if (method !== 'GET') return given === token ? null : 403;
  const [path = ''] = url.split('?');
  return path === '/user' || listPattern.test(path) ? null : 404;
}

const describe = ({ id, author, body }: Comment) => ({
  id,
  body,
  user: { login: author },
  author: { username: author },
});
