import { IconAddressBook, IconCalendarEvent, IconColumns3, IconDatabase, IconInbox, IconListDetails, IconSettings, type Icon } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Role } from '#shared/domain/decision.ts';
import type { Room } from './nav.ts';

/** One entry of the rail: what fills the list pane (if it has one) and the main pane. */
export interface RoomDefinition {
  readonly icon: Icon;
  /** Letter that goes there. */
  readonly hotkey: string;
  /** At the foot of the rail. */
  readonly foot?: boolean;
  /** Who sees it; everyone when left out. */
  readonly roles?: readonly Role[];
  readonly list?: ComponentType;
  readonly main: ComponentType;
}

/** The rooms there are, in the order of the rail. */
export const rooms: Partial<Record<Room, RoomDefinition>> = {};

/** Icons of the rooms, one place so that they stay of one family. */
export const roomIcons: Readonly<Record<Room, Icon>> = {
  queue: IconInbox,
  mine: IconListDetails,
  board: IconColumns3,
  interventions: IconCalendarEvent,
  customers: IconAddressBook,
  admin: IconSettings,
  store: IconDatabase,
};
