// What the built site offers the publisher: address and data in, response out.
import { createApp } from 'astro/app/entrypoint';

const app = createApp({ streaming: false });

/** Renders one address with the data its page reads from `Astro.locals`. */
export const render = (request: Request, locals: App.Locals): Promise<Response> =>
  app.render(request, { locals });
