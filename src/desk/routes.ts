// All routes of the desk. A file of routes/ holds those of one subject.
import type { DeskApp, DeskContext } from './context.ts';
import { oneAccountRoutes } from './routes/account.ts';
import { accountRoutes } from './routes/accounts.ts';
import { draftRoutes } from './routes/drafts.ts';
import { passwordRoutes } from './routes/password.ts';
import { proposalRoutes } from './routes/proposals.ts';
import { reviewRoutes } from './routes/reviews.ts';
import { secondFactorRoutes } from './routes/second-factor.ts';
import { signInRoutes } from './routes/sign-in.ts';

/** Adds every route to the app. */
export function routes(app: DeskApp, context: DeskContext): void {
  signInRoutes(app, context);
  passwordRoutes(app, context);
  secondFactorRoutes(app, context);
  accountRoutes(app, context);
  oneAccountRoutes(app, context);
  draftRoutes(app, context);
  proposalRoutes(app, context);
  reviewRoutes(app, context);
}
