import { IconPaperclip, IconTextPlus } from '@tabler/icons-react';
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { fieldError } from '#renderer/ui/errorText.ts';
import { type FieldError, FieldErrors, focusFirstError } from '#renderer/ui/fieldErrors.tsx';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { WriteBox } from '#renderer/ui/WriteBox.tsx';
import { useTicket } from '../ticket.ts';
import { useAct } from '../useAct.ts';
import styles from './Composer.module.css';
import { isEmptyReply, type ReplyDraft } from './draft.ts';
import { OpenQuestions } from './OpenQuestions.tsx';
import { PhoneFields } from './PhoneFields.tsx';
import { ReadyTextsDialog } from './ReadyTextsDialog.tsx';
import { calledAt, insertText } from './readyTexts.ts';
import { useReplyDraft } from './useReplyDraft.ts';

const KEYS = { answer: 'y', note: 'd', phone: 'h' } as const;
const TABS = ['answer', 'note', 'phone'] as const;
const LABELS = { answer: 'answer', note: 'note', phone: 'phoneLog' } as const;
const HINTS = { answer: 'answerHint', note: 'noteHint', phone: 'phoneHint' } as const;

export interface ComposerProps {
  /** Number to offer for a phone call. */
  phone: string | null;
  onAttach: () => void;
  onFiles: (files: Iterable<File>) => void;
}

/** Where one writes: to the requester, to colleagues, or what was said on the phone. Ctrl+Enter sends; nothing half written is lost. */
export function Composer({ phone, onAttach, onFiles }: ComposerProps) {
  const { t, i18n } = useTranslation(['ticket', 'common']);
  const { line, possible } = useTicket();
  const { run, complain } = useAct();
  const { draft, change, clear, kept } = useReplyDraft(line.id);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [busy, setBusy] = useState(false);
  const [readyAt, setReadyAt] = useState<number | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const { tab } = draft;
  const closed = tab === 'answer' && !possible.has('answer');
  useEffect(() => {
    if (errors.length > 0 && root.current !== null) focusFirstError(root.current);
  }, [errors]);

  const show = (next: ReplyDraft['tab']): void => {
    setErrors([]);
    change({ tab: next, ...(next === 'phone' && draft.number === '' && phone !== null ? { number: phone } : {}) });
  };
  const go = (next: ReplyDraft['tab']): void => {
    // Drawn at once: whoever types on meets the tab's own fields.
    flushSync(() => show(next));
    const first =
      next === 'phone' ? root.current?.querySelector<HTMLElement>('[role=radio][tabindex="0"]') : area.current;
    first?.focus();
  };
  useHotkeys(
    TABS.map((one) => ({
      id: `ticket.write.${one}`,
      keys: KEYS[one],
      label: t(`ticket:write.${LABELS[one]}`),
      run: () => go(one),
    })),
  );
  useHotkeys([{ id: 'ticket.write.send', keys: 'mod+Enter', label: t('ticket:write.send'), run: () => void send() }], {
    within: root,
  });

  const send = async (): Promise<void> => {
    if (busy || closed) return;
    setBusy(true);
    const message = t(`ticket:write.sent.${tab}`);
    try {
      if (tab === 'phone') await run('phone', phoneInput(draft) as Parameters<typeof run<'phone'>>[1], message);
      else await run(tab, { text: draft.text }, message);
      setErrors([]);
      clear();
    } catch (error) {
      const field = fieldError(error, i18n);
      setErrors(field === undefined ? [] : [field]);
      if (field === undefined) complain(error);
    }
    setBusy(false);
  };
  const write = (text: string): void => {
    const at = calledAt(draft.text, text, area.current?.selectionStart ?? text.length);
    change({ text });
    if (at >= 0) setReadyAt(at);
  };
  const choose = (ready: string): void => {
    const typed = readyAt !== null && draft.text.slice(readyAt, readyAt + 2) === '::';
    const { text, caret } = typed
      ? insertText(draft.text, readyAt, ready)
      : { text: draft.text === '' ? ready : `${draft.text}\n${ready}`, caret: Number.MAX_SAFE_INTEGER };
    // The window is gone before the next key, which is meant for the text.
    flushSync(() => {
      change({ text });
      setReadyAt(null);
    });
    area.current?.focus();
    area.current?.setSelectionRange(Math.min(caret, text.length), Math.min(caret, text.length));
  };
  /** Out of the field, so that letters act again; what is written stays. */
  const leave = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented && event.target instanceof HTMLElement) event.target.blur();
  };
  const paste = (event: ClipboardEvent): void => {
    if (event.clipboardData.files.length === 0) return;
    event.preventDefault();
    onFiles([...event.clipboardData.files]);
  };

  return (
    <div ref={root} role="presentation" onPaste={paste} onKeyDown={leave}>
      <OpenQuestions onAnswer={() => go('note')} />
      <FieldErrors errors={errors}>
        <WriteBox
          head={
            <Tabs
              size="small"
              label={t('ticket:write.label')}
              value={tab}
              onChange={show}
              tabs={TABS.map((value) => ({
                value,
                label: t(`ticket:write.${LABELS[value]}`),
                hotkey: KEYS[value],
                hotkeyId: `ticket.write.${value}`,
              }))}
            />
          }
          foot={
            <>
              <IconButton
                icon={IconPaperclip}
                size="small"
                label={t('ticket:actions.attach')}
                hotkey="Ctrl+Shift+u"
                tooltipPosition="top"
                onClick={onAttach}
              />
              <IconButton
                icon={IconTextPlus}
                size="small"
                label={t('ticket:texts.open')}
                tooltipPosition="top"
                onClick={() => setReadyAt(-1)}
              />
              <span className={styles.kept} role="status">
                {kept && !isEmptyReply(draft) ? t('ticket:write.draft') : ''}
              </span>
              <Button
                size="small"
                variant="secondary"
                busy={busy}
                disabled={closed}
                hotkey="Ctrl+Enter"
                onClick={() => void send()}
              >
                {t('ticket:write.send')}
              </Button>
            </>
          }
        >
          {tab === 'phone' && <PhoneFields draft={draft} change={change} />}
          {closed ? (
            <p className={styles.closed}>{t('ticket:write.closedAnswer')}</p>
          ) : (
            <TextArea
              ref={area}
              bare
              hideLabel
              label={t(`ticket:write.${LABELS[tab]}`)}
              name="text"
              placeholder={t(`ticket:write.${HINTS[tab]}`)}
              minRows={tab === 'phone' ? 1 : 2}
              maxRows={10}
              value={draft.text}
              onChange={write}
            />
          )}
        </WriteBox>
      </FieldErrors>
      {readyAt !== null && (
        <ReadyTextsDialog
          written={readyAt >= 0 ? insertText(draft.text, readyAt, '').text : draft.text}
          onChoose={choose}
          onClose={() => setReadyAt(null)}
        />
      )}
    </div>
  );
}

function phoneInput({ text, direction, reached, minutes, number }: ReplyDraft): Record<string, unknown> {
  return {
    ...(direction === null ? {} : { direction }),
    ...(reached === null ? {} : { reached: reached === 'yes' }),
    ...(minutes === null ? {} : { minutes }),
    number: number.trim() === '' ? null : number,
    ...(text.trim() === '' ? {} : { text }),
  };
}
