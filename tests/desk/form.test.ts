// A posted form that does not arrive whole, however it was sent.
import { expect, test } from 'vitest';
import { readForm } from '../../src/desk/http/form.ts';

/** A request whose sender goes away after these letters. */
function terputus(type: string, text: string): Request {
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode(text)),
    pull: (controller) => controller.error(new Error('aborted')),
  });
  const headers = { 'content-type': type };
  // Node asks for `duplex` with a stream; the types do not know it yet.
  const init = { method: 'POST', headers, body, duplex: 'half' };
  return new Request('http://localhost/meja/', init);
}

test('a form that breaks off is told from an error of the desk', async () => {
  const plain = terputus('application/x-www-form-urlencoded', 'judul=Lapo');
  await expect(readForm(plain)).rejects.toMatchObject({ code: 'desk/form-broken' });
  const field = '--batas\r\nContent-Disposition: form-data; name="judul"\r\n\r\nLapo';
  const parts = terputus('multipart/form-data; boundary=batas', field);
  await expect(readForm(parts)).rejects.toMatchObject({ code: 'desk/form-broken' });
});
