// A forge on localhost that knows comments and nothing else: GitHub's, Forgejo's and GitLab's interfaces.
import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';

/** A comment as the forge keeps it. */
export interface Comment {
  readonly id: number;
  readonly author: string;
  body: string;
}

/** The forge while it runs. */
export interface ForgeServer extends AsyncDisposable {
  readonly api: string;
  readonly comments: Comment[];
}

/** The one token the forge takes, and the account it belongs to. */
export const token = 'kunci-uji';

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
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://forge.example');
  const given = request.headers['private-token'] ?? request.headers.authorization;
  if (given !== token && given !== `token ${token}`) return { status: 401, value: {} };
  const key = `${request.method} ${listPattern.test(pathname) ? 'list' : pathname}`;
  if (key === 'GET /user') return { status: 200, value: { username: account } };
  if (key === 'GET list') {
    const size = Number(searchParams.get('per_page') ?? searchParams.get('limit'));
    const start = (Number(searchParams.get('page')) - 1) * size;
    return { status: 200, value: comments.slice(start, start + size).map(describe) };
  }
  const { body } = JSON.parse(await text(request));
  if (key === 'POST list') {
    const comment = { id: comments.length + 1, author: account, body: String(body) };
    comments.push(comment);
    return { status: 201, value: describe(comment) };
  }
  const id = Number(onePattern.exec(pathname)?.[1]);
  const comment = comments.find((item) => item.id === id);
  if (comment === undefined || !['PATCH', 'PUT'].includes(request.method ?? '')) {
    return { status: 404, value: {} };
  }
  comment.body = String(body);
  return { status: 200, value: describe(comment) };
}

const describe = ({ id, author, body }: Comment) => ({
  id,
  body,
  user: { login: author },
  author: { username: author },
});
