// Signing in and out, over real HTTP.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDesk, type TestDesk } from './helper.ts';

let meja: TestDesk;
beforeAll(async () => {
  meja = await openTestDesk();
});
afterAll(() => meja[Symbol.asyncDispose]());

describe('the door', () => {
  test('sends whoever is not signed in to the sign-in page and back', async () => {
    const answer = await meja.peramban().get('/meja/sandi/');
    expect(answer.status).toBe(303);
    expect(answer.headers['location']).toBe('/meja/masuk/?lanjut=%2Fmeja%2Fsandi%2F');
  });

  test('shows the sign-in page', async () => {
    const answer = await meja.peramban().get('/meja/masuk/');
    expect(answer.text).toContain('Masuk ke meja');
    expect(answer.status).toBe(200);
  });
});
