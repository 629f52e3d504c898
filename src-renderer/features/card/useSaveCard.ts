import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { missingFields, openCommand, type SaveMode } from '#shared/domain/card/command.ts';
import type { OpenTicket } from '#shared/domain/ticket/commands.ts';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { useDesk } from '#renderer/app/desk.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useSubmit } from '#renderer/app/submit.ts';
import { freshId } from '#renderer/transport/freshId.ts';
import type { CardView } from './cardContext.ts';

/** What was saved, for the notice and for opening it. */
export interface SavedCall {
  readonly id: string;
  readonly number: string;
  readonly mode: SaveMode | 'note';
  /** To whom it was handed on. */
  readonly to: string;
  /** Hashes of the files it was saved with. */
  readonly attached: readonly string[];
}

/** Fields the card shows, by their names in the command: what else is refused is said as a whole. */
const OWN = new Set([
  'requester',
  'newContact.name',
  'problem',
  'text',
  'payer',
  'site',
  'asset',
  'product',
  'type',
  'urgency',
  'blocked',
  'contract',
  'service',
  'solve.solution',
  'handOn.group',
  'handOn.level',
  'handOn.note',
  'system.os',
  'system.memory',
  'system.version',
  'system.line',
]);

/**
 * Saves a card in one of its ways. Missing fields are named before anything is sent; what the desk refuses is shown at its
 * field, and the card stays with everything in it. Tried again unchanged, it is the same command: never two calls.
 */
export function useSaveCard(
  root: RefObject<HTMLElement | null>,
  { card, derived, facts }: Pick<CardView, 'card' | 'derived' | 'facts'>,
  loading: boolean,
  onSaved: (saved: SavedCall) => void,
) {
  const { t } = useTranslation('errors');
  const desk = useDesk();
  const { operator } = useSession();
  const { byId, nameOf } = useCatalog();
  const form = useSubmit(root, (field) => OWN.has(field));
  const tried = useRef<{ body: string; commandId: string } | null>(null);
  const once = (body: unknown): string => {
    const text = JSON.stringify(body);
    if (tried.current?.body !== text) tried.current = { body: text, commandId: freshId() };
    return tried.current.commandId;
  };

  const saveNote = async (): Promise<void> => {
    const on = card.noteOn;
    if (on === null) return;
    const body = { id: on.id, text: card.problem };
    const saved = await form.submit(
      () => desk.run('ticket.note', body, once(body)),
      () => (card.problem.trim() === '' ? [{ field: 'text', message: t('field.required') }] : []),
    );
    if (saved) onSaved({ id: on.id, number: on.number, mode: 'note', to: '', attached: [] });
  };
  const save = async (mode: SaveMode): Promise<void> => {
    if (card.step === 'note') return saveNote();
    const asset = facts.assets.find((one) => one.id === derived.choices.asset.value) ?? null;
    const body: OpenTicket = openCommand(
      card,
      { derived, asset, notice: byId(card.notice) ?? null, operator: operator.id },
      mode,
    );
    let result: { id: string; number: string } | undefined;
    await form.submit(
      async () => {
        ({ result } = await desk.run('ticket.open', body, once(body)));
      },
      () => missingFields(card, derived, mode).map((field) => ({ field, message: t('field.required') })),
    );
    if (result !== undefined)
      onSaved({
        ...result,
        mode,
        to: nameOf(card.handOn?.operator ?? card.handOn?.group),
        attached: (body.attachments ?? []).map((one) => one.hash),
      });
  };
  /** Asked for before the desk has said what it knows of the caller: the call must not be saved without it. */
  const [due, setDue] = useState<SaveMode | null>(null);
  const ask = (mode: SaveMode): void => {
    if (loading) setDue(mode);
    else void save(mode);
  };
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => {
    if (due === null || loading) return;
    setDue(null);
    void latest.current(due);
  }, [due, loading]);
  return { ...form, busy: form.busy || due !== null, save: ask };
}
