// Comments on a pull request, by the interfaces of GitHub, Forgejo and GitLab.
import { Failure } from '#base/failure.ts';

/** Where the repository lives. */
export const forgeList = ['github', 'forgejo', 'gitlab'] as const;
/** A kind of forge. */
export type Forge = (typeof forgeList)[number];

/** The pull request to comment on, and how to get there. */
export interface CommentTarget {
  readonly forge: Forge;
  /** Address of the interface: `https://api.github.com`. */
  readonly api: string;
  readonly token: string;
  /** `owner/name`; for GitLab the number of the project. */
  readonly repo: string;
  /** Number of the pull request. */
  readonly nomor: string;
  /** Accounts that may have written the earlier comment: others' are never touched, whatever they begin with. */
  readonly authors: readonly string[];
}

interface Comment {
  readonly id: number;
  readonly body: string;
  readonly author: string;
}

/** Pages of comments looked through for an earlier one. */
const pagesMax = 20;
const perPage = 50;

/** Writes the comment, or writes it anew over the earlier one that begins with the same mark. */
export async function keepComment(
  target: CommentTarget,
  mark: string,
  body: string,
): Promise<'baru' | 'diperbarui'> {
  const earlier = await findComment(target, mark);
  if (earlier === null) {
    await request(target, 'POST', { path: commentsPath(target), body });
    return 'baru';
  }
  const method = target.forge === 'gitlab' ? 'PUT' : 'PATCH';
  await request(target, method, { path: commentPath(target, earlier.id), body });
  return 'diperbarui';
}

async function findComment(target: CommentTarget, mark: string): Promise<Comment | null> {
  for (let page = 1; page <= pagesMax; page += 1) {
    const limit = target.forge === 'forgejo' ? 'limit' : 'per_page';
    const path = `${commentsPath(target)}?${limit}=${perPage}&page=${page}`;
    const comments = readComments(await request(target, 'GET', { path }));
    const own = comments.find(
      ({ author, body }) => target.authors.includes(author) && body.startsWith(mark),
    );
    if (own !== undefined) return own;
    if (comments.length < perPage) return null;
  }
  return null;
}

/** The account a token belongs to; GitHub and Forgejo do not tell the tokens of workflows. */
export async function whoAmI(target: Omit<CommentTarget, 'authors'>): Promise<string> {
  const user = await request({ ...target, authors: [] }, 'GET', { path: '/user' });
  return isObject(user) ? String(user['username'] ?? user['login']) : '';
}

const commentsPath = ({ forge, repo, nomor }: CommentTarget): string =>
  forge === 'gitlab'
    ? `/projects/${encodeURIComponent(repo)}/merge_requests/${nomor}/notes`
    : `/repos/${repo}/issues/${nomor}/comments`;

const commentPath = (target: CommentTarget, id: number): string =>
  target.forge === 'gitlab'
    ? `${commentsPath(target)}/${id}`
    : `/repos/${target.repo}/issues/comments/${id}`;

async function request(
  { forge, api, token }: CommentTarget,
  method: string,
  { path, body }: { readonly path: string; readonly body?: string },
): Promise<unknown> {
  const response = await fetch(`${api}${path}`, {
    method,
    headers: {
      accept: 'application/json',
      'content-type': 'application/json',
      ...(forge === 'gitlab' ? { 'private-token': token } : { authorization: `token ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify({ body }) }),
  }).catch((error: unknown) => {
    throw new Failure('command/unreachable', { host: new URL(api).host }, error);
  });
  if (!response.ok) {
    await response.body?.cancel();
    throw new Failure('command/comment-refused', { forge, status: response.status });
  }
  return response.json();
}

function readComments(answer: unknown): readonly Comment[] {
  if (!Array.isArray(answer)) return [];
  return answer.flatMap((item: unknown): Comment[] => {
    if (!isObject(item) || typeof item['id'] !== 'number') return [];
    const user = item['user'] ?? item['author'];
    const author = isObject(user) ? (user['login'] ?? user['username']) : '';
    return [{ id: item['id'], body: String(item['body']), author: String(author) }];
  });
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
