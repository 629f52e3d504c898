import { useTranslation } from 'react-i18next';
import { EXPORTS } from '#shared/api/exports.ts';
import { ExportRows } from '#renderer/features/export/ExportRows.tsx';
import { Section } from '#renderer/ui/Page.tsx';

/** How to take everything out: straight into a file, without a cap. */
export function Exports() {
  const { t } = useTranslation('maintenance');
  return (
    <Section title={t('exports')} lead={t('exportsLead')}>
      <ExportRows whats={EXPORTS} />
    </Section>
  );
}
