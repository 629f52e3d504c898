import { create } from 'zustand';

/** The rooms of the rail. */
export const ROOMS = ['queue', 'mine', 'board', 'interventions', 'customers', 'admin', 'store'] as const;
export type Room = (typeof ROOMS)[number];

interface Nav {
  room: Room;
  /** The call open in the main pane. */
  ticket: string | null;
  customer: string | null;
  /** The main pane has the list's room too: the wide table of the queue. */
  wide: boolean;
  /** Which pane a window too narrow for both shows. */
  pane: 'list' | 'main';
  /** What lies over everything. */
  over: 'palette' | 'keys' | 'switch' | 'password' | null;
  go: (room: Room) => void;
  openTicket: (id: string | null) => void;
  /** The open call follows the active row of a list; nothing else moves. */
  followTicket: (id: string) => void;
  setWide: (wide: boolean) => void;
  showPane: (pane: Nav['pane']) => void;
  openCustomer: (id: string | null) => void;
  /** The open customer follows the active row of the list; nothing else moves. */
  followCustomer: (id: string | null) => void;
  show: (over: Nav['over']) => void;
}

/** Where the person is. The address bar follows, so that a reload and a link come back to the same place. */
export const useNav = create<Nav>()((set) => ({
  ...fromHash(globalThis.location?.hash ?? ''),
  over: null,
  wide: false,
  pane: 'list',
  go: (room) => set({ room, pane: 'list' }),
  openTicket: (ticket) =>
    set((now) => ({
      ticket,
      room: now.room === 'queue' || now.room === 'mine' ? now.room : 'queue',
      wide: false,
      pane: ticket === null ? 'list' : 'main',
    })),
  followTicket: (ticket) => set({ ticket }),
  setWide: (wide) => set({ wide }),
  showPane: (pane) => set({ pane }),
  openCustomer: (customer) => set({ customer, room: 'customers', pane: customer === null ? 'list' : 'main' }),
  followCustomer: (customer) => set({ customer }),
  show: (over) => set({ over }),
}));

/** Keeps the address bar and the store together. Returns how to stop. */
export function followAddress(): () => void {
  const stop = useNav.subscribe((now) => {
    const hash = toHash(now);
    if (window.location.hash !== hash) window.history.replaceState(null, '', hash);
  });
  const onHash = (): void => useNav.setState(fromHash(window.location.hash));
  window.addEventListener('hashchange', onHash);
  return () => {
    stop();
    window.removeEventListener('hashchange', onHash);
  };
}

type Place = Pick<Nav, 'room' | 'ticket' | 'customer'>;

function toHash(place: Place): string {
  const parts: string[] = [place.room];
  if ((place.room === 'queue' || place.room === 'mine') && place.ticket !== null) parts.push(place.ticket);
  if (place.room === 'customers' && place.customer !== null) parts.push(place.customer);
  return `#/${parts.join('/')}`;
}

function fromHash(hash: string): Place {
  const [room = '', id = null] = hash.replace(/^#\/?/, '').split('/');
  const known = ROOMS.find((one) => one === room) ?? 'queue';
  return {
    room: known,
    ticket: known === 'queue' || known === 'mine' ? id : null,
    customer: known === 'customers' ? id : null,
  };
}
