import { z } from 'zod';

/** What each hour of the week shows: calls the desk logged, or what the telephone system says. */
export const CONTACT_FIGURES = [
  'contacts',
  'offered',
  'lost',
  'level',
  'abandoned',
  'wait',
  'waiting',
  'logged',
] as const;
export type ContactFigure = (typeof CONTACT_FIGURES)[number];
/** Seconds that may be promised. */
export const PROMISES = [10, 20, 30, 60, 120] as const;

/** A question about contacts. Days are of the company's calendar, both included; null has no border on that side. */
export const contactsView = z
  .object({
    figure: z.enum(CONTACT_FIGURES).default('contacts'),
    from: z.iso.date().nullable().default(null),
    to: z.iso.date().nullable().default(null),
    queue: z.string().max(60).nullable().default(null),
    targetSeconds: z.int().min(0).max(600).default(20),
  })
  .refine(({ from, to }) => from === null || to === null || from <= to);
export type ContactsView = z.output<typeof contactsView>;
