// The server on one's own machine: pages, softcopies that cannot run, and an end that does not wait.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Listening } from '#publish/listen.ts';
import { serveSite } from '#publish/serve.ts';

let root = '';
let server: Listening;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'e-ppid-serve-'));
  const situs = join(root, 'situs');
  await mkdir(join(situs, 'informasi/2025/0001'), { recursive: true });
  await writeFile(join(root, 'rahasia.txt'), 'rahasia');
  await writeFile(join(situs, 'index.html'), '<p>Beranda</p>');
  await writeFile(join(situs, '404.html'), '<p>Tidak ada</p>');
  await writeFile(join(situs, 'informasi/2025/0001/index.html'), '<p>Informasi</p>');
  await writeFile(join(situs, 'informasi/2025/0001/a.pdf'), '%PDF-1.7');
  server = await serveSite(situs, 0);
});
afterAll(async () => {
  await server.close();
  await rm(root, { recursive: true, force: true });
});

describe('the server', () => {
  test.each([
    ['/', 200, 'Beranda'],
    ['/informasi/2025/0001/', 200, 'Informasi'],
    ['/tidak/ada/', 404, 'Tidak ada'],
  ])('answers %s', async (path, status, text) => {
    const response = await fetch(new URL(path, server.url));
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(text);
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(response.headers.get('Content-Security-Policy')).toBe("frame-ancestors 'none'");
  });

  test('gives a softcopy in a sandbox, and a PDF, which browsers would not show in one, to no other site', async () => {
    const text = await fetch(new URL('/informasi/2025/0001/a.txt', server.url));
    expect(text.headers.get('Content-Security-Policy')).toBe("default-src 'none'; sandbox");
    const pdf = await fetch(new URL('/informasi/2025/0001/a.pdf', server.url));
    expect(pdf.headers.get('Content-Type')).toBe('application/pdf');
    expect(pdf.headers.get('Content-Security-Policy')).toBe("frame-ancestors 'self'");
    expect(pdf.headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  test.each(['/../rahasia.txt', '/%2e%2e/rahasia.txt', '/..%2frahasia.txt', '/..%5crahasia.txt'])(
    'never leaves its folder for %s',
    async (path) => {
      const { port } = new URL(server.url);
      const socket = connect(Number(port), '127.0.0.1');
      socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
      const chunks: Buffer[] = [];
      socket.on('data', (chunk) => chunks.push(chunk));
      await once(socket, 'close');
      expect(Buffer.concat(chunks).toString()).not.toContain('rahasia');
    },
  );

  test('is refused a port that somebody else has', async () => {
    const { port } = new URL(server.url);
    await expect(serveSite(root, Number(port))).rejects.toMatchObject({
      code: 'publish/port-in-use',
      data: { port: Number(port) },
    });
  });

  test('ends although somebody keeps a connection open', async () => {
    const other = await serveSite(root, 0);
    const socket = connect(Number(new URL(other.url).port), '127.0.0.1');
    const ended = new Promise((resolve) =>
      socket.on('error', () => undefined).on('close', resolve),
    );
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n');
    await once(socket, 'connect');
    await other.close();
    await ended;
    await expect(fetch(other.url)).rejects.toThrow('fetch failed');
  });
});
