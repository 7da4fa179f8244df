// All routes of the desk. A file of routes/ holds those of one subject.
import type { DeskApp, DeskContext } from './context.ts';
import { homeRoutes } from './routes/home.ts';
import { signInRoutes } from './routes/sign-in.ts';

/** Adds every route to the app. */
export function routes(app: DeskApp, context: DeskContext): void {
  homeRoutes(app, context);
  signInRoutes(app, context);
}
