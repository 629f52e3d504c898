import { create } from 'zustand';

/** The rooms of the rail. */
export const ROOMS = [
  'queue',
  'mine',
  'board',
  'agenda',
  'interventions',
  'customers',
  'billing',
  'statistics',
  'admin',
  'store',
] as const;
export type Room = (typeof ROOMS)[number];

interface Nav {
  room: Room;
  /** The call open in the main pane. */
  ticket: string | null;
  customer: string | null;
  /** The person of no company whose window lies over everything. */
  contact: string | null;
  /** The main pane has the list's room too: the wide table of the queue. */
  wide: boolean;
  /** Which pane a window too narrow for both shows. */
  pane: 'list' | 'main';
  /** Which view of the statistics, and how it counts: `matrix`, `matrix/<view>`; null is the first. */
  statistics: string | null;
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
  openContact: (id: string | null) => void;
  showStatistics: (view: string) => void;
  show: (over: Nav['over']) => void;
}

/** Where the person is. The address bar follows, so that a reload and a link come back to the same place. */
export const useNav = create<Nav>()((set) => ({
  ...fromHash(globalThis.location?.hash ?? ''),
  over: null,
  contact: null,
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
  openContact: (contact) => set({ contact }),
  showStatistics: (statistics) => set({ statistics, room: 'statistics' }),
  show: (over) => set({ over }),
}));

/** Keeps the address bar and the store together. Returns how to stop. */
export function followAddress(): () => void {
  let known = window.location.hash;
  // A link may have been followed while the program was being loaded: nobody heard its event.
  useNav.setState(fromHash(known));
  const stop = useNav.subscribe((now) => {
    // A link was just followed and its event is still to come: where it leads wins over what the screen left does last.
    if (window.location.hash !== known) return;
    const hash = toHash(now);
    if (hash !== known) window.history.replaceState(null, '', hash);
    known = window.location.hash;
  });
  const onHash = (): void => {
    known = window.location.hash;
    useNav.setState(fromHash(known));
  };
  window.addEventListener('hashchange', onHash);
  return () => {
    stop();
    window.removeEventListener('hashchange', onHash);
  };
}

type Place = Pick<Nav, 'room' | 'ticket' | 'customer' | 'statistics'>;

function toHash(place: Place): string {
  const parts: string[] = [place.room];
  if ((place.room === 'queue' || place.room === 'mine') && place.ticket !== null) parts.push(place.ticket);
  if (place.room === 'customers' && place.customer !== null) parts.push(place.customer);
  if (place.room === 'statistics' && place.statistics !== null) parts.push(place.statistics);
  return `#/${parts.join('/')}`;
}

function fromHash(hash: string): Place {
  const [room = '', id = null, ...rest] = hash.replace(/^#\/?/, '').split('/');
  const known = ROOMS.find((one) => one === room) ?? 'queue';
  return {
    room: known,
    ticket: known === 'queue' || known === 'mine' ? id : null,
    customer: known === 'customers' ? id : null,
    statistics: known === 'statistics' && id !== null ? [id, ...rest].join('/') : null,
  };
}
