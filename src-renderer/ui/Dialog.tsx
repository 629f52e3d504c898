import { Modal } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useOverlayPortal } from './overlayHost.tsx';
import styles from './Dialog.module.css';
import { useHotkeys } from './hotkeys.tsx';
import { IconButton } from './IconButton.tsx';
import { useFocusBack } from './useFocusBack.ts';

export interface DialogProps {
  open: boolean;
  /** Esc, the cross, or a click beside it. Ask nothing here: keep a draft instead. */
  onClose: () => void;
  title: string;
  /** One line under the title. */
  lead?: ReactNode | undefined;
  /** Buttons, the primary one first. */
  actions?: ReactNode | undefined;
  /** At the right of the buttons: a quiet note. */
  note?: ReactNode | undefined;
  /** Default `normal`, 480 px; `narrow` 380, `wide` 720, `page` 1040 (a sheet of paper beside its form). */
  size?: 'narrow' | 'normal' | 'wide' | 'page' | undefined;
  /** With it the content is a form: Enter in a field, or its submit button, calls it. */
  onSubmit?: (() => void) | undefined;
  children: ReactNode;
}

/** Ms within which Mantine's trap gives the focus a second time to what is marked. */
const SECOND_FOCUS = 1000;

/**
 * Takes the focus to the first field as the window is drawn, before any key can come: none is lost on the page beneath.
 * Mantine gives it once more from a timer, which may come late; until then the mark goes along with the focus, so that
 * whoever has moved on is not taken back.
 */
function FirstFocus() {
  const here = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const dialog = here.current?.closest('[role="dialog"]');
    dialog?.querySelector<HTMLElement>('[data-autofocus]')?.focus({ preventScroll: true });
    const follow = ({ target }: Event): void => {
      if (!(target instanceof HTMLElement)) return;
      for (const one of dialog?.querySelectorAll('[data-autofocus]') ?? []) one.removeAttribute('data-autofocus');
      target.setAttribute('data-autofocus', 'true');
    };
    const leave = (): void => dialog?.removeEventListener('focusin', follow);
    dialog?.addEventListener('focusin', follow);
    const timer = setTimeout(leave, SECOND_FOCUS);
    return () => {
      clearTimeout(timer);
      leave();
    };
  }, []);
  return <span ref={here} hidden />;
}

const widths = { narrow: 380, normal: 480, wide: 720, page: 1040 };

/** A modal window: focus stays in it and goes back where it was; no key beneath it acts. Put `data-autofocus` on the first field. */
export function Dialog({
  open,
  onClose,
  title,
  lead,
  actions,
  note,
  size = 'normal',
  onSubmit,
  children,
}: DialogProps) {
  const { t } = useTranslation('common');
  const portal = useOverlayPortal();
  useFocusBack(open);
  // Esc is a key of ours, not of Mantine's: that one closes and lets the key go on to whatever lies beneath.
  useHotkeys([{ id: 'dialog.close', keys: 'Escape', label: t('actions.close'), run: onClose }], {
    scope: 'dialog',
    blocks: 'all',
    active: open,
  });
  const content = (
    <>
      <div className={styles.body}>{children}</div>
      {actions !== undefined && (
        <div className={styles.foot}>
          {actions}
          {note !== undefined && <span className={styles.note}>{note}</span>}
        </div>
      )}
    </>
  );
  return (
    <Modal.Root
      opened={open}
      onClose={onClose}
      closeOnEscape={false}
      size={widths[size]}
      lockScroll={false}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      portalProps={portal}
      classNames={{
        content: styles.content ?? '',
        inner: styles.inner ?? '',
        overlay: styles.overlay ?? '',
        title: styles.title ?? '',
      }}
    >
      <Modal.Overlay />
      <Modal.Content>
        <FirstFocus />
        <header className={styles.head}>
          <div className={styles.heading}>
            <Modal.Title>{title}</Modal.Title>
            {lead !== undefined && <p className={styles.lead}>{lead}</p>}
          </div>
          <IconButton icon={IconX} label={t('actions.close')} hotkey="Escape" onClick={onClose} size="small" />
        </header>
        <Modal.Body p={0}>
          {onSubmit === undefined ? (
            content
          ) : (
            <form
              noValidate
              onSubmit={(event) => {
                event.preventDefault();
                onSubmit();
              }}
            >
              {content}
            </form>
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
