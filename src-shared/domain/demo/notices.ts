import { ACTORS, type NewEvent } from '../../events/envelope.ts';
import { DAY_MS } from '../../time/civil.ts';
import { type DemoPen, type DemoStaff, recordAdded } from './company.ts';
import type { ProductKey, TypeKey } from './faults/fault.ts';

/** A known outage: calls about it in its days are tied to it. */
export interface DemoNotice {
  readonly id: string;
  readonly product: ProductKey;
  readonly type: TypeKey;
  readonly from: number;
  readonly until: number;
  readonly says: readonly string[];
  readonly answer: string;
}

type Outage = Omit<DemoNotice, 'id' | 'from' | 'until'> & {
  readonly title: string;
  readonly day: number;
  readonly days: number;
};

/** `day` counts back from the last day of the example. */
const OUTAGES: readonly Outage[] = [
  {
    day: 640,
    days: 2,
    product: 'alfa',
    type: 'blocking',
    title: 'Sistema di interscambio non raggiungibile',
    says: ['Le fatture non partono.', 'Fatture elettroniche ferme in coda {quando}.'],
    answer: 'Il Sistema di interscambio non risponde: le fatture restano in coda e partono da sole. Non serve rifarle.',
  },
  {
    day: 511,
    days: 1,
    product: 'epsilon',
    type: 'blocking',
    title: 'Posta in uscita respinta',
    says: ['La posta torna indietro.', 'Epsilon non invia le offerte per e-mail.'],
    answer: 'Il gestore della posta ha un guasto. Le e-mail vengono ritentate ogni 15 minuti: non serve rispedirle.',
  },
  {
    day: 402,
    days: 2,
    product: 'beta',
    type: 'defects',
    title: 'Beta 7.2.0: etichette vuote',
    says: ['Le etichette escono bianche.', 'Dopo l’aggiornamento le etichette di Beta sono vuote.'],
    answer: 'Difetto della versione 7.2.0: installare la 7.2.1 dall’area clienti, poi ristampare.',
  },
  {
    day: 283,
    days: 1,
    product: 'eta',
    type: 'blocking',
    title: 'Terminali timbrature senza ora',
    says: ['I terminali segnano l’ora sbagliata.', 'Timbrature con un’ora di differenza.'],
    answer: 'Il server dell’ora era fermo. Riavviare il terminale tenendo premuto il tasto verde per dieci secondi.',
  },
  {
    day: 167,
    days: 2,
    product: 'gamma',
    type: 'blocking',
    title: 'Licenze di rete Gamma scadute',
    says: ['Gamma parte in versione dimostrativa.', 'Gamma non trova la licenza.'],
    answer: 'Il rinnovo delle licenze è stato pubblicato: Aiuto, Licenza, Aggiorna. Non serve riavviare.',
  },
  {
    day: 74,
    days: 1,
    product: 'laser',
    type: 'link',
    title: 'Teleassistenza macchine sospesa',
    says: ['Il collegamento di teleassistenza non parte.', 'La macchina non si vede da remoto.'],
    answer: 'Il servizio di teleassistenza è in manutenzione fino alle 18. Per le urgenze passa un tecnico.',
  },
  {
    day: 1,
    days: 5,
    product: 'alfa',
    type: 'blocking',
    title: 'Invio fatture lento',
    says: ['Le fatture ci mettono ore a partire.', 'Invio fatture fermo su "in corso" {quando}.'],
    answer:
      'L’invio è rallentato dal volume di fine mese: le fatture partono entro la giornata. Non rilanciare la coda.',
  },
];

/** The outages of the two years; the last one still goes on. */
export function demoNotices(
  pen: DemoPen,
  staff: DemoStaff,
  end: number,
): { notices: DemoNotice[]; events: NewEvent[] } {
  const notices: DemoNotice[] = [];
  const events: NewEvent[] = [];
  for (const { day, days, title, ...outage } of OUTAGES) {
    const from = end - day * DAY_MS - 9 * 3_600_000;
    const until = from + days * DAY_MS;
    const id = pen.newId(from);
    notices.push({ id, from, until, ...outage });
    const laser = outage.product === 'laser';
    const fields = {
      title,
      answer: outage.answer,
      product: pen.lists.products[outage.product],
      type: pen.lists.types[outage.type],
      service: laser ? pen.lists.services.machine : pen.lists.services.software,
      urgency: 'medium',
      blocked: null,
      active: true,
    };
    events.push({ ...recordAdded('notice', id, fields, from), actor: staff.manager.id });
    if (until < end)
      events.push({
        kind: 'notice',
        stream: id,
        type: 'notice.changed',
        data: { fields: { active: [true, false] } },
        at: until,
        actor: ACTORS.demo,
      });
  }
  return { notices, events };
}
