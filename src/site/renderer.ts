// What the built site offers the publisher: its addresses, its pages, and what its search is made of.
import { createApp } from 'astro/app/entrypoint';

export { listAddresses } from './addresses.ts';
export { indexRecords } from './search/index-records.ts';

const app = createApp({ streaming: false });

/** Renders one address with the data its page reads from `Astro.locals`. */
export const render = (request: Request, locals: App.Locals): Promise<Response> =>
  app.render(request, { locals });

/** Renders a page of the desk, which reads `Astro.locals.meja` and nothing else. */
export const renderMeja = (request: Request, meja: object): Promise<Response> =>
  app.render(request, { locals: { meja } });
