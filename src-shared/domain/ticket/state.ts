import type { Conflict } from '../field.ts';
import type { InterventionRequest } from './requests.ts';
import type { End, Place, Status, TicketFields, WAIT_REASONS } from './fields.ts';

/** A file of a ticket, kept under its hash. Its name is '' once it was erased with a person's data. */
export interface Attachment {
  readonly hash: string;
  readonly name: string;
  readonly size: number;
  readonly mime: string;
}

/** A question to a colleague that nobody has answered yet. Its words are '' once they were erased. `at` in ms UTC. */
export interface OpenQuestion {
  /** Who must answer. */
  readonly operator: string;
  /** Who asks. */
  readonly actor: string;
  readonly at: number;
  readonly text: string;
}

/**
 * Folded state of one call: what the tables, the roll-ups and the decisions need. The story itself stays in the events.
 * All instants are ms UTC as claimed (`at`).
 */
export interface TicketState extends TicketFields, Place {
  readonly id: string;
  /** False until the opening has been seen: such a stream shows in no list. */
  readonly opened: boolean;
  readonly number: string;
  readonly openedAt: number;
  readonly openedBy: string;
  readonly status: Status;
  readonly question: boolean;
  readonly dropped: boolean;
  /** Da richiamare: solved or dropped, and the person has not been told yet. */
  readonly callBack: boolean;
  readonly waitReason: (typeof WAIT_REASONS)[number] | null;
  readonly waitUntil: number | null;
  readonly solution: string | null;
  /** The last time it was solved; stays when it is reopened. */
  readonly solvedAt: number | null;
  readonly solvedBy: string | null;
  readonly firstSolvedAt: number | null;
  readonly closedAt: number | null;
  readonly end: End | null;
  readonly reopenings: number;
  /** Events after the opening that are somebody's work on the call. */
  readonly activities: number;
  readonly lastAt: number;
  readonly notice: string | null;
  readonly duplicateOf: string | null;
  readonly copyOf: string | null;
  readonly sourceRef: string | null;
  /** Highest level that had it: first-level resolution is decided by it. */
  readonly maxLevel: number;
  readonly attachments: readonly Attachment[];
  /** Intervention requests made of this call, oldest first. */
  readonly requests: readonly InterventionRequest[];
  /** Questions to colleagues that still wait, oldest first: the next words of who was asked answer, the close ends them. */
  readonly questions: readonly OpenQuestion[];
  readonly conflicts: readonly Conflict[];
  /** Where it stood and with whom, each time that changed after the opening (trail.ts); '' while it stands as opened. */
  readonly trail: string;
}

/** State of a call nothing is known of yet. */
export function initialTicket(id: string): TicketState {
  return {
    id,
    opened: false,
    number: '',
    openedAt: 0,
    openedBy: '',
    status: 'new',
    question: false,
    dropped: false,
    callBack: false,
    channel: 'phone',
    requester: null,
    requesterName: null,
    requesterPhone: null,
    customer: null,
    payer: null,
    site: null,
    asset: null,
    product: null,
    type: null,
    urgency: null,
    blocked: null,
    contract: null,
    contractKind: null,
    service: null,
    title: '',
    problem: '',
    system: null,
    group: null,
    level: null,
    operator: null,
    waitReason: null,
    waitUntil: null,
    solution: null,
    solvedAt: null,
    solvedBy: null,
    firstSolvedAt: null,
    closedAt: null,
    end: null,
    reopenings: 0,
    activities: 0,
    lastAt: 0,
    notice: null,
    duplicateOf: null,
    copyOf: null,
    sourceRef: null,
    maxLevel: 0,
    attachments: [],
    requests: [],
    questions: [],
    conflicts: [],
    trail: '',
  };
}
