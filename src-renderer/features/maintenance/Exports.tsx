import { IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCopy } from '#renderer/features/ticket/useCopy.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Section } from '#renderer/ui/Page.tsx';
import { exportCommand } from './exportCommand.ts';
import styles from './maintenance.module.css';

const WHATS = ['tickets', 'interventions', 'events'] as const;

/** How to take everything out: an export has no cap and may be large, so a verb writes it straight to a file. */
export function Exports({ folder }: { folder: string }) {
  const { t } = useTranslation('maintenance');
  const copy = useCopy();
  return (
    <Section title={t('exports')} lead={t('exportsLead')}>
      <ul className={styles.commands}>
        {WHATS.map((what) => {
          const command = exportCommand(what, what === 'events' ? 'json' : 'csv', folder);
          return (
            <li key={what} className={styles.command}>
              <span className={styles.commandName}>{t(`exportOf.${what}`)}</span>
              <code className={styles.code}>{command}</code>
              <IconButton
                icon={IconCopy}
                size="small"
                label={t('copyCommand', { what: t(`exportOf.${what}`) })}
                onClick={() => copy(command, t('commandCopied'))}
              />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
