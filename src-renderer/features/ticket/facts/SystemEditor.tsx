import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SystemFacts } from '#shared/domain/ticket/fields.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import styles from './facts.module.css';

const NAMES = ['os', 'memory', 'version', 'line'] as const;

/** Facts of the system the call is about, saved together with Enter. */
export function SystemEditor({
  value,
  onSave,
}: {
  value: SystemFacts | null;
  onSave: (facts: SystemFacts | null) => void;
}) {
  const { t } = useTranslation(['ticket', 'common']);
  const [facts, setFacts] = useState<Record<(typeof NAMES)[number], string>>({
    os: value?.os ?? '',
    memory: value?.memory ?? '',
    version: value?.version ?? '',
    line: value?.line ?? '',
  });
  const save = (): void => {
    const kept = Object.fromEntries(
      NAMES.map((name) => [name, facts[name].trim() === '' ? null : facts[name].trim()]),
    ) as SystemFacts;
    onSave(NAMES.every((name) => kept[name] === null) ? null : kept);
  };
  return (
    <form
      className={styles.system}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {NAMES.map((name, n) => (
        <TextField
          key={name}
          label={t(`ticket:field.${name}`)}
          autoFocus={n === 0}
          value={facts[name]}
          onChange={(text) => setFacts({ ...facts, [name]: text })}
        />
      ))}
      <Button type="submit" size="small">
        {t('common:actions.save')}
      </Button>
    </form>
  );
}
