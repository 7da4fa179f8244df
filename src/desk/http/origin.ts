// Where a request comes from: another site may link to the desk, and nothing else. Decided by what browsers say of
// themselves in headers that pages cannot set.

/** What a request tells of where it comes from. */
export interface Asal {
  readonly method: string;
  /** Header `Host`. */
  readonly host: string;
  readonly origin: string | null;
  readonly secFetchSite: string | null;
  readonly secFetchMode: string | null;
}

/** The address people reach the desk by: given, or this machine's own. */
export type AlamatMeja = URL | null;

const ownNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether the desk is asked by its own name; another name may be a trick with the name service. */
export function isOwnHost(host: string, address: AlamatMeja): boolean {
  if (address !== null) return host.toLowerCase() === address.host;
  return ownNames.has(host.toLowerCase().replace(/:\d+$/, ''));
}

/** Methods that change nothing. */
const isReading = (method: string): boolean => method === 'GET' || method === 'HEAD';

/** Whether a request may be answered. A change needs to say that it comes from our own pages; silence is not enough. */
export function isOwnRequest(asal: Asal, address: AlamatMeja): boolean {
  const { method, origin, secFetchSite, secFetchMode } = asal;
  if (isReading(method))
    return (
      secFetchSite === null ||
      secFetchSite === 'same-origin' ||
      secFetchSite === 'none' ||
      secFetchMode === 'navigate'
    );
  if (secFetchSite !== null && secFetchSite !== 'same-origin') return false;
  if (origin !== null) return origin === ownOrigin(asal.host, address);
  return secFetchSite === 'same-origin';
}

const ownOrigin = (host: string, address: AlamatMeja): string =>
  address === null ? `http://${host.toLowerCase()}` : address.origin;
