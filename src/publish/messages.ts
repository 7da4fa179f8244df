// What goes between the program and the process that publishes for it.
import { z } from 'zod';

/** How a publication ended: with a site, or with what is wrong in the archive. */
export type Outcome = z.output<typeof outcomeSchema>;

/** What is wrong in the archive. */
export type Refused = Extract<Outcome, { readonly kind: 'refused' }>;

const countSchema = z.number().int().nonnegative();
const outcomeSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('published'),
      /** Published records. */
      informasi: countSchema,
      files: countSchema,
      written: countSchema,
      removed: countSchema,
      /** The public folder. */
      out: z.string(),
    }),
    z.object({
      kind: z.literal('refused'),
      errors: countSchema,
      /** The first of them, a line each. */
      told: z.array(z.string()).readonly(),
    }),
  ])
  .readonly();

const toPublisherSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('publish'), commit: z.string() }),
  z.object({ kind: z.literal('close') }),
]);

const fromPublisherSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('progress'),
    phase: z.string(),
    done: countSchema,
    total: countSchema,
  }),
  z.object({ kind: z.literal('ended'), outcome: outcomeSchema }),
  z.object({
    kind: z.literal('failed'),
    code: z.string(),
    data: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
]);

/** Publish a commit; or end, when nothing is under way. */
export type ToPublisher = z.output<typeof toPublisherSchema>;
/** How far a publication is; or how it ended. */
export type FromPublisher = z.output<typeof fromPublisherSchema>;

/** Reads a message of the program; null for anything else. */
export const readToPublisher = (message: unknown): ToPublisher | null =>
  toPublisherSchema.safeParse(message).data ?? null;

/** Reads a message of the process; null for anything else. */
export const readFromPublisher = (message: unknown): FromPublisher | null =>
  fromPublisherSchema.safeParse(message).data ?? null;
