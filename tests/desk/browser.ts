// A browser without scripts: it keeps cookies, fills in forms with the token of the page it shows, and says of itself what
// browsers say. Every header can be overruled.
import { request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';

/** What came back. */
export interface Jawaban {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Header values to set, or null to leave one out. */
export type Headers = Readonly<Record<string, string | null>>;

/** The browser. */
export interface Peramban {
  readonly get: (path: string, headers?: Headers) => Promise<Jawaban>;
  /** Posts a form from the page shown last. */
  readonly post: (
    path: string,
    fields?: Readonly<Record<string, string>>,
    headers?: Headers,
  ) => Promise<Jawaban>;
  /** Sends any body. */
  readonly send: (
    method: string,
    path: string,
    rest?: { readonly body?: string | Uint8Array; readonly headers?: Headers },
  ) => Promise<Jawaban>;
  /** Signs in and gives the answer to the form. */
  readonly masuk: (nama: string, sandi: string) => Promise<Jawaban>;
  /** The token of the page shown last. */
  readonly token: () => string;
  /** The cookie as it would be sent. */
  readonly cookie: () => string;
  /** Puts a cookie in place of the own one. */
  readonly setCookie: (cookie: string) => void;
}

/** Opens a browser for an origin. */
export function openPeramban(origin: string): Peramban {
  const { host, hostname, port } = new URL(origin);
  let cookie = '';
  let token = '';
  const send: Peramban['send'] = async (method, path, { body = '', headers = {} } = {}) => {
    const all: Headers = {
      host,
      accept: 'text/html',
      cookie: cookie === '' ? null : cookie,
      ...(method === 'GET' ? {} : { origin }),
      'sec-fetch-site': method === 'GET' ? 'none' : 'same-origin',
      'sec-fetch-mode': 'navigate',
      ...headers,
    };
    const given = Object.entries(all).filter(
      (entry): entry is [string, string] => entry[1] !== null,
    );
    const out = request({
      hostname,
      port,
      path,
      method,
      headers: Object.fromEntries(given),
      agent: false,
    });
    const came = new Promise<IncomingMessage>((resolve, reject) => {
      out.once('response', resolve);
      out.once('error', reject);
    });
    out.end(body);
    const response = await came;
    const answer: Jawaban = {
      status: response.statusCode ?? 0,
      headers: Object.fromEntries(
        Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
      ),
      text: await text(response),
    };
    const set = answer.headers['set-cookie'];
    if (set !== undefined) cookie = set.split(';')[0] ?? '';
    token = /name="_token" value="([^"]+)"/.exec(answer.text)?.[1] ?? token;
    return answer;
  };
  const get: Peramban['get'] = (path, headers = {}) => send('GET', path, { headers });
  const post: Peramban['post'] = (path, fields = {}, headers = {}) =>
    send('POST', path, {
      body: new URLSearchParams({ _token: token, ...fields }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });
  return {
    send,
    get,
    post,
    masuk: async (nama, sandi) => {
      await get('/meja/masuk/');
      const answer = await post('/meja/masuk/', { nama, sandi });
      // The cookie is new, and so is the token.
      if (answer.status === 303) await get('/meja/sandi/');
      return answer;
    },
    token: () => token,
    cookie: () => cookie,
    setCookie: (value) => {
      cookie = value;
    },
  };
}
