import { IconChartBar, IconPin, IconPinnedOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CHARTS, askedOn } from '#shared/domain/statistics/savedView.ts';
import { periodName } from '#shared/domain/statistics/periods.ts';
import type { CallsView } from '#shared/domain/statistics/view.ts';
import { useNav } from '#renderer/app/nav.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import { CallsPart } from '../CallsPart.tsx';
import type { ChartKind } from '../CallsChart.tsx';
import { encodeView } from '../encodeView.ts';
import styles from './own.module.css';
import { SaveViewDialog } from './SaveViewDialog.tsx';
import { type SavedView, usePins, useViews } from './useViews.ts';

export interface OwnViewProps {
  /** Null while a new one is being built. */
  saved: SavedView | null;
  /** As it is being changed; null is as it was saved. */
  edited: CallsView | null;
  /** `YYYY-MM-DD` */
  today: string;
  /** What a new one begins with. */
  fallback: CallsView;
}

/** A saved view whole, with the builder it was made with: changed here, saved, shared, pinned, put away. */
export function OwnView({ saved, edited, today, fallback }: OwnViewProps) {
  const { t } = useTranslation(['views', 'common', 'statistics']);
  const show = useNav((nav) => nav.showStatistics);
  const { add, change, retire } = useViews();
  const [pins, setPins] = usePins();
  const [asking, setAsking] = useState<'new' | 'rename' | null>(null);
  const [drawn, setDrawn] = useState<ChartKind | null>(null);
  const asked = saved === null ? fallback : askedOn(saved, today);
  const view = edited ?? asked;
  const chart = drawn ?? saved?.chart ?? 'bars';
  const changed = saved === null || encodeView(view) !== encodeView(asked) || chart !== saved.chart;
  const place = `dashboard/${saved?.id ?? 'new'}`;
  const pinned = saved !== null && pins.some((one) => one.id === saved.id);
  const save = (): void => {
    if (saved === null || !saved.mayChange) setAsking('new');
    else if (changed) {
      // A period that moved with the calendar goes on moving, while its days are those of a name.
      const period = saved.period === null ? null : periodName(view, today);
      setDrawn(null);
      change(saved, { view, period, chart });
    }
  };
  const pin = (): void => {
    if (saved === null) return;
    setPins(pinned ? pins.filter((one) => one.id !== saved.id) : [...pins, { id: saved.id, wide: false }]);
  };
  const back = (): void => show('dashboard');
  useHotkeys([
    { id: 'views.save', keys: 'mod+s', label: t('views:save'), enabled: changed, run: save },
    { id: 'views.saveAs', keys: 'mod+shift+s', label: t('views:saveAs'), run: () => setAsking('new') },
    {
      id: 'views.pin',
      keys: 'Shift+p',
      label: t(pinned ? 'views:unpin' : 'views:pin'),
      enabled: saved !== null,
      run: pin,
    },
    {
      id: 'views.rename',
      keys: 'F2',
      label: t('views:rename'),
      enabled: saved?.mayChange === true,
      run: () => setAsking('rename'),
    },
    { id: 'views.back', keys: 'Backspace', label: t('views:back'), run: back },
  ]);
  const name = saved?.name ?? t('views:unnamed');
  return (
    <>
      <header className={styles.head}>
        <Button size="small" variant="quiet" hotkey="Backspace" hotkeyId="views.back" onClick={back}>
          {t('views:back')}
        </Button>
        <h2 className={styles.name}>{name}</h2>
        <span className={styles.soft}>
          {saved !== null &&
            [
              saved.mine ? t('views:mine') : t('views:of', { name: saved.ownerName }),
              saved.roles.length === 0
                ? null
                : t('views:sharedWith', { roles: saved.roles.map((one) => t(`common:roles.${one}`)).join(', ') }),
              changed ? t('views:edited') : null,
            ]
              .filter((one) => one !== null)
              .join(' · ')}
        </span>
        <div className={styles.push}>
          {changed && (
            <Button size="small" variant="primary" hotkey="mod+s" hotkeyId="views.save" onClick={save}>
              {t('views:save')}
            </Button>
          )}
          {saved !== null && (
            <IconButton
              icon={pinned ? IconPinnedOff : IconPin}
              label={t(pinned ? 'views:unpin' : 'views:pin')}
              hotkey="Shift+p"
              hotkeyId="views.pin"
              onClick={pin}
            />
          )}
          <Menu
            label={t('views:chart')}
            offers="views"
            sections={[
              {
                id: 'chart',
                label: t('views:chart'),
                items: CHARTS.map((one) => ({
                  id: one,
                  label: t(`views:charts.${one}`),
                  checked: one === chart,
                  closes: true,
                  run: () => setDrawn(one),
                })),
              },
            ]}
          >
            <IconButton icon={IconChartBar} label={t('views:chart')} />
          </Menu>
          {saved !== null && (
            <Menu
              label={t('views:more')}
              sections={[
                {
                  id: 'more',
                  items: [
                    {
                      id: 'saveAs',
                      label: t('views:saveAs'),
                      hotkey: 'mod+shift+s',
                      hotkeyId: 'views.saveAs',
                      run: () => setAsking('new'),
                    },
                    {
                      id: 'rename',
                      label: t('views:rename'),
                      hotkey: 'F2',
                      hotkeyId: 'views.rename',
                      disabled: !saved.mayChange,
                      reason: saved.mayChange ? undefined : t('views:notYours'),
                      run: () => setAsking('rename'),
                    },
                    {
                      id: 'retire',
                      label: t('views:retire'),
                      danger: true,
                      disabled: !saved.mayChange,
                      reason: saved.mayChange ? undefined : t('views:notYours'),
                      run: () => retire(saved),
                    },
                  ],
                },
              ]}
            >
              <Button size="small">{t('views:more')}</Button>
            </Menu>
          )}
        </div>
      </header>
      <CallsPart
        key={saved?.id ?? 'new'}
        name={name}
        address={place}
        kind="free"
        view={view}
        today={today}
        chart={chart}
        onView={(next) => show(`${place}/${encodeView(next)}`)}
      />
      {asking !== null && (
        <SaveViewDialog
          title={t(asking === 'new' ? 'views:saveAs' : 'views:rename')}
          first={
            asking === 'rename' && saved !== null
              ? saved
              : { name: saved === null ? '' : t('views:copyOf', { name: saved.name }), roles: [] }
          }
          view={view}
          today={today}
          onSave={({ period, ...as }) => {
            setAsking(null);
            if (asking === 'rename' && saved !== null) change(saved, { ...as, view, period, chart });
            else add({ ...as, view, period, chart });
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}
