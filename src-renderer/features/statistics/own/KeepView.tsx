import { IconBookmark } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallsView } from '#shared/domain/statistics/view.ts';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { SaveViewDialog } from './SaveViewDialog.tsx';
import { useViews } from './useViews.ts';

export interface KeepViewProps {
  view: CallsView;
  /** Proposed. */
  name: string;
  /** `YYYY-MM-DD` */
  today: string;
}

/** Keeps a view as it stands under a name of one's own. */
export function KeepView({ view, name, today }: KeepViewProps) {
  const { t } = useTranslation('views');
  const { add } = useViews();
  const [open, setOpen] = useState(false);
  useHotkeys([{ id: 'views.keep', keys: 'mod+s', label: t('keep'), run: () => setOpen(true) }]);
  return (
    <>
      <IconButton
        icon={IconBookmark}
        label={t('keep')}
        hotkey="mod+s"
        hotkeyId="views.keep"
        onClick={() => setOpen(true)}
      />
      {open && (
        <SaveViewDialog
          title={t('keep')}
          first={{ name, roles: [] }}
          view={view}
          today={today}
          onSave={({ period, ...as }) => {
            setOpen(false);
            add({ ...as, view, period, chart: 'bars' });
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
