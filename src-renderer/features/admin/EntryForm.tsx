import { Fragment, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordOut } from '#shared/api/records.ts';
import { useSubmit } from '#renderer/app/submit.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FieldErrors } from '#renderer/ui/fieldErrors.tsx';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { ProblemLine } from '#renderer/ui/ProblemLine.tsx';
import styles from './admin.module.css';
import { checkEntry, type Values } from './checkEntry.ts';
import { FieldOf } from './FieldOf.tsx';
import { LISTS } from './lists.ts';
import type { AdminList } from './listTypes.ts';

export interface EntryFormProps {
  list: AdminList;
  title: string;
  lead?: ReactNode | undefined;
  /** What is kept; for a new entry what it begins with. */
  kept: Values;
  /** What was changed here and not saved. */
  draft: Values;
  /** The other entries of the list, for what must not be twice. */
  others: readonly RecordOut[];
  onField: (name: string, value: unknown) => void;
  onDiscard: () => void;
  /** Rejects with the desk's error. */
  onSave: (values: Values) => Promise<void>;
  /** Esc: back to the list. */
  onLeave: () => void;
  actions?: ReactNode | undefined;
  formRef: RefObject<HTMLFormElement | null>;
  isNew: boolean;
}

/** One entry: its fields, saved together; what is refused is said at the field. */
export function EntryForm({
  list,
  title,
  lead,
  kept,
  draft,
  others,
  onField,
  onDiscard,
  onSave,
  onLeave,
  actions,
  formRef,
  isNew,
}: EntryFormProps) {
  const { t } = useTranslation(['admin', 'common', 'errors']);
  const definition = LISTS[list];
  const values = { ...kept, ...draft };
  const changed = Object.keys(draft).length > 0;
  const shown = definition.fields.map((one) => `record.fields.${one.name}`);
  const { busy, errors, problem, submit, touched, clear } = useSubmit(formRef, (field) =>
    shown.some((one) => field === one || field.startsWith(`${one}.`)),
  );

  const save = (): Promise<boolean> =>
    submit(
      () => onSave(isNew ? values : draft),
      () =>
        checkEntry(definition, values, others).map((one) => ({
          field: `record.fields.${one.name}`,
          message: one.reason === 'required' ? t('errors:field.required') : t('letterTaken', { name: one.by }),
        })),
    );
  useHotkeys(
    [
      {
        id: 'admin.save',
        keys: 'mod+enter',
        label: t('common:actions.save'),
        enabled: changed || isNew,
        run: () => void save(),
      },
      { id: 'admin.leave', keys: 'Escape', label: t('common:actions.back'), run: onLeave },
    ],
    { scope: 'pane', within: formRef },
  );
  return (
    <form
      ref={formRef}
      noValidate
      className={styles.form}
      aria-label={title}
      onInput={touched}
      onSubmit={(event) => {
        event.preventDefault();
        if (changed || isNew) void save();
      }}
    >
      <Page title={title} lead={lead} actions={actions}>
        <div className={styles.fields}>
          <FieldErrors errors={errors}>
            {definition.fields.map((spec) => (
              <Fragment key={spec.name}>
                {spec.section !== undefined && <h2 className={styles.sectionTitle}>{t(`sections.${spec.section}`)}</h2>}
                <div className={wide(spec) ? styles.wide : undefined}>
                  <FieldOf
                    list={list}
                    spec={spec}
                    value={values[spec.name]}
                    onChange={(value) => onField(spec.name, value)}
                  />
                </div>
              </Fragment>
            ))}
          </FieldErrors>
        </div>
        <ProblemLine of={problem} />
        <div className={styles.foot}>
          <Button
            type="submit"
            variant="primary"
            busy={busy}
            disabled={!changed && !isNew}
            hotkey="mod+enter"
            hotkeyId="admin.save"
          >
            {isNew ? t('common:actions.add') : t('common:actions.save')}
          </Button>
          {(changed || isNew) && (
            <Button
              onClick={() => {
                clear();
                onDiscard();
              }}
            >
              {t('discard')}
            </Button>
          )}
          {changed && <span className={styles.note}>{t('unsavedNote')}</span>}
        </div>
      </Page>
    </form>
  );
}

function wide(spec: (typeof LISTS)[AdminList]['fields'][number]): boolean {
  if (spec.kind === 'area' || spec.kind === 'roles' || spec.kind === 'groups' || spec.kind === 'check') return true;
  return spec.wide === true;
}
