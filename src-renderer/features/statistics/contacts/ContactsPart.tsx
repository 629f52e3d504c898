import { IconFileImport, IconPhone } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callsView, type CallsView } from '#shared/domain/statistics/view.ts';
import { formatNumber } from '#shared/format/number.ts';
import { useAsk } from '#renderer/app/desk.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Answered } from '#renderer/ui/Answered.tsx';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import { encodeView } from '../encodeView.ts';
import { ExportButtons } from '../ExportButtons.tsx';
import { gridExport } from '../exportTable.ts';
import { type Grid, type GridPlace, gridOf } from '../grid.ts';
import { PivotTable } from '../PivotTable.tsx';
import styles from '../statistics.module.css';
import { useWords } from '../useWords.ts';
import { ContactsBar } from './ContactsBar.tsx';
import { ContactsDrill } from './ContactsDrill.tsx';
import { ContactsHow } from './ContactsHow.tsx';
import own from './contacts.module.css';
import type { ContactsView } from './contactsView.ts';
import { ImportPhoneDialog } from './ImportPhoneDialog.tsx';
import { type Peak, peaksOf } from './peaks.ts';
import { phoneGrid, phoneText, phoneValue } from './phoneGrid.ts';
import { Reading } from '../Reading.tsx';

export interface ContactsPartProps {
  view: ContactsView;
  /** `YYYY-MM-DD` */
  today: string;
  onView: (view: ContactsView) => void;
}

/** Every contact by hour of the week and by channel, and what the telephone system says of its calls. */
export function ContactsPart({ view, today, onView }: ContactsPartProps) {
  const { t } = useTranslation(['phone', 'statistics']);
  const lang = useLanguage();
  const words = useWords();
  const { has } = useSession();
  const manager = has('manager', 'admin');
  const { from, to, queue, targetSeconds, figure } = view;
  const calls: CallsView = useMemo(
    () => callsView.parse({ rows: ['weekday'], columns: ['hour'], from, to }),
    [from, to],
  );
  const hours = useAsk('stats.calls', { view: calls });
  const channels = useAsk('stats.calls', { view: callsView.parse({ rows: ['channel'], from, to }) });
  const phone = useAsk('phone.figures', { from, to, queue, targetSeconds });
  const [importing, setImporting] = useState(false);
  const [how, setHow] = useState(false);
  const [place, setPlace] = useState<GridPlace<string> | null>(null);
  useHotkeys([
    { id: 'phone.import', keys: 'mod+o', label: t('phone:import'), enabled: manager, run: () => setImporting(true) },
  ]);
  const counted = hours.data;
  const grid = useMemo((): Grid<string> | null => {
    const corner = t('phone:weekday');
    const total = t('statistics:total');
    if (figure !== 'contacts')
      return phone.data === undefined
        ? null
        : phoneGrid(phone.data, figure, { corner, total, weekday: (n) => words.value('weekday', String(n), {}) }, lang);
    return counted === undefined || (counted.columns[0]?.length ?? 1) !== 1
      ? null
      : gridOf(counted, calls, words, { corner, total, measure: (measure) => t(`statistics:figure.${measure}`) });
  }, [figure, phone.data, counted, calls, words, t, lang]);
  const failure = figure === 'contacts' ? hours.error : phone.error;
  const total = phone.data?.total;
  const some = total !== undefined && total.offered + total.mail > 0;
  const peaks = grid === null ? null : peaksOf(grid);
  const empty = grid !== null && peaks?.most === null;
  const name = t('statistics:parts.contacts');
  return (
    <>
      <ContactsBar
        view={view}
        onView={(next) => {
          setPlace(null);
          onView(next);
        }}
        today={today}
        queues={phone.data?.queues ?? []}
        phone={some || figure !== 'contacts'}
      >
        {manager && (
          <Button icon={IconFileImport} hotkey="mod+o" hotkeyId="phone.import" onClick={() => setImporting(true)}>
            {t('phone:start')}
          </Button>
        )}
        <ExportButtons
          table={grid === null || empty ? null : () => gridExport(grid, t('statistics:total'))}
          name={name}
          file={['contacts', figure, from, to]}
          address={`contacts/${encodeView(view)}`}
          onHow={() => setHow(true)}
        />
      </ContactsBar>
      <dl className={own.figures} aria-label={t('phone:channels')}>
        {channels.data?.rows.map((key, n) => (
          <div key={key[0]}>
            <dt>{words.value('channel', key[0] ?? '', {})}</dt>
            <dd>{formatNumber(channels.data?.rowTotals[n]?.values[0] ?? 0, lang)}</dd>
          </div>
        ))}
        {some &&
          (['offered', 'level', 'abandoned', 'wait', 'waiting', 'logged'] as const).map((one) => (
            <div key={one}>
              <dt>{t(`phone:figure.${one}`)}</dt>
              <dd>{phoneText(phoneValue(total, one), one, lang)}</dd>
            </div>
          ))}
        {some && total.mail > 0 && (
          <div>
            <dt>{t('phone:figure.mail')}</dt>
            <dd>{formatNumber(total.mail, lang)}</dd>
          </div>
        )}
      </dl>
      <div className={styles.split} data-open={place !== null || undefined}>
        <div className={styles.left}>
          <Answered
            data={grid}
            error={failure}
            onRetry={figure === 'contacts' ? hours.reload : phone.reload}
            waiting={<Reading />}
          >
            {(grid) =>
              empty ? (
                <EmptyState
                  icon={IconPhone}
                  title={t(figure === 'contacts' ? 'phone:none' : 'phone:noPhone')}
                  hint={t(figure === 'contacts' ? 'phone:noneHint' : 'phone:noPhoneHint')}
                />
              ) : (
                <>
                  <PivotTable
                    label={t('statistics:table', { what: name })}
                    grid={grid}
                    heat
                    totalName={t('statistics:total')}
                    opened={place}
                    onOpen={setPlace}
                  />
                  <p className={styles.meaning}>
                    {peaks !== null && peaks.most !== null && `${t('phone:peak', said(peaks.most))} `}
                    {peaks !== null && peaks.least !== null && `${t('phone:low', said(peaks.least))} `}
                    {!some && figure === 'contacts' && `${t('phone:noPhone')}. `}
                    <button type="button" className={styles.link} onClick={() => setHow(true)}>
                      {t('statistics:how')}
                    </button>
                  </p>
                </>
              )
            }
          </Answered>
        </div>
        {place !== null && (
          <ContactsDrill
            view={view}
            calls={calls}
            counted={counted}
            phone={phone.data}
            place={place}
            onClose={() => setPlace(null)}
          />
        )}
      </div>
      {how && <ContactsHow onClose={() => setHow(false)} />}
      {importing && <ImportPhoneDialog onClose={() => setImporting(false)} />}
    </>
  );
}

function said({ day, hour, text }: Peak): { day: string; hour: string; value: string } {
  return { day, hour, value: text };
}
