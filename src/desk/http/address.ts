// The network address a request came from: the connection's own, or what our own proxy on this machine says.
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Permintaan } from '../context.ts';

/** The address of whoever asks. Only a proxy on this machine is believed, and only its own last word. */
export function clientAddress(c: Permintaan, isBehindProxy: boolean): string {
  const direct = getConnInfo(c).remote.address ?? '';
  const told = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  const isLocal = /^(?:127\.|::1$|::ffff:127\.)/.test(direct);
  return isBehindProxy && isLocal && /^[\da-f.:]{3,45}$/i.test(told) ? told : direct;
}
