import { ticketDialogs } from './ticketDialogs.ts';
import { ticketPage } from './ticketPage.ts';
import { ticketStory } from './ticketStory.ts';
import { ticketWrite } from './ticketWrite.ts';

/** The ticket page, in one namespace. */
export const ticket = {
  ...ticketPage,
  ...ticketStory,
  ...ticketWrite,
  ...ticketDialogs,
} as const;
