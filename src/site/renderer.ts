// What the built site offers the publisher: its addresses, its pages, and what its search is made of.
import { createApp } from 'astro/app/entrypoint';

export { listAddresses } from './addresses.ts';
export { indexRecords } from './search/index-records.ts';

/** Takes a quarter less time than the other, and tells of a page that breaks off only while its text is read. */
const streaming = createApp({ streaming: true });
const whole = createApp({ streaming: false });

/** Renders one address with the data its page reads from `Astro.locals`; reading the text fails where a page does. */
export const render = (request: Request, locals: App.Locals): Promise<Response> =>
  streaming.render(request, { locals });

/** Renders a page of the desk, which reads `Astro.locals.meja` and nothing else; one that fails has the status 500. */
export const renderMeja = (request: Request, meja: object): Promise<Response> =>
  whole.render(request, { locals: { meja } });
