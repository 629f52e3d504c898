import {
  IconAddressBook,
  IconCalendarEvent,
  IconCalendarWeek,
  IconChartBar,
  IconColumns3,
  IconDatabase,
  IconInbox,
  IconReceiptEuro,
  IconListDetails,
  IconSettings,
  type Icon,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Role } from '#shared/domain/decision.ts';
import { AdminRoom } from '#renderer/features/admin/AdminRoom.tsx';
import { BillingRoom } from '#renderer/features/billing/BillingRoom.tsx';
import { AgendaRoom } from '#renderer/features/agenda/AgendaRoom.tsx';
import { CustomerPane } from '#renderer/features/customers/CustomerPane.tsx';
import { CustomersPane } from '#renderer/features/customers/CustomersPane.tsx';
import { InterventionsRoom } from '#renderer/features/interventions/InterventionsRoom.tsx';
import { BoardPage } from '#renderer/features/board/BoardPage.tsx';
import { StoreRoom } from '#renderer/features/maintenance/StoreRoom.tsx';
import { MinePane } from '#renderer/features/mine/MinePane.tsx';
import { QueuePane } from '#renderer/features/queue/QueuePane.tsx';
import { QueueTable } from '#renderer/features/queue/QueueTable.tsx';
import { StatisticsRoom } from '#renderer/features/statistics/StatisticsRoom.tsx';
import { TicketPane } from '#renderer/features/queue/TicketPane.tsx';
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
  /** In place of both while `wide` is on (nav). */
  readonly wide?: ComponentType;
}

/** The rooms there are, in the order of the rail. */
export const rooms: Partial<Record<Room, RoomDefinition>> = {
  queue: { icon: IconInbox, hotkey: 'c', list: QueuePane, main: TicketPane, wide: QueueTable },
  mine: { icon: IconListDetails, hotkey: 'm', list: MinePane, main: TicketPane },
  board: { icon: IconColumns3, hotkey: 'l', main: BoardPage },
  agenda: { icon: IconCalendarWeek, hotkey: 'Shift+i', main: AgendaRoom },
  interventions: { icon: IconCalendarEvent, hotkey: 'i', main: InterventionsRoom },
  customers: { icon: IconAddressBook, hotkey: 'q', list: CustomersPane, main: CustomerPane },
  billing: { icon: IconReceiptEuro, hotkey: 'Shift+f', roles: ['manager', 'admin'], main: BillingRoom },
  statistics: { icon: IconChartBar, hotkey: 'Shift+s', main: StatisticsRoom },
  admin: { icon: IconSettings, hotkey: ',', foot: true, roles: ['manager', 'admin'], main: AdminRoom },
  store: { icon: IconDatabase, hotkey: '\\', foot: true, roles: ['manager', 'admin'], main: StoreRoom },
};

/** Icons of the rooms, one place so that they stay of one family. */
export const roomIcons: Readonly<Record<Room, Icon>> = {
  queue: IconInbox,
  mine: IconListDetails,
  board: IconColumns3,
  agenda: IconCalendarWeek,
  interventions: IconCalendarEvent,
  customers: IconAddressBook,
  billing: IconReceiptEuro,
  statistics: IconChartBar,
  admin: IconSettings,
  store: IconDatabase,
};
