import { IconBulb } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SolutionAsk } from '#shared/api/standardViews.ts';
import { formatInstant } from '#shared/format/date.ts';
import { formatNumber } from '#shared/format/number.ts';
import { useAsk, useDesk } from '#renderer/app/desk.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { DataTable } from '#renderer/ui/DataTable.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Answered } from '#renderer/ui/Answered.tsx';
import { ExportButtons } from '../ExportButtons.tsx';
import styles from '../statistics.module.css';
import { useWords } from '../useWords.ts';
import { encodeView } from '../encodeView.ts';
import { SolutionDrill } from './SolutionDrill.tsx';
import { type Facet, SolutionFacets } from './SolutionFacets.tsx';
import { SolutionsBar } from './SolutionsBar.tsx';
import { solutionTable } from './solutionTable.ts';
import own from './solutions.module.css';
import { useSolutionColumns } from './useSolutionColumns.tsx';
import { Reading } from '../Reading.tsx';

/** How long after an answer of an index that is not whole yet the question is put again, ms. */
const AGAIN_MS = 1000;

export interface SolutionsPartProps {
  ask: SolutionAsk;
  /** `YYYY-MM-DD` */
  today: string;
  onAsk: (ask: SolutionAsk) => void;
}

/** Typing is answered so long (ms) after the last key. */
const REST = 120;
/** An export has all solutions found. */
const ALL = 5_000;

/** Solution search: how calls with these words were solved, the same solution once with how often it was used. */
export function SolutionsPart({ ask, today, onAsk }: SolutionsPartProps) {
  const { t } = useTranslation(['statistics', 'common', 'solutions']);
  const { zone, language: lang } = useSession();
  const words = useWords();
  const desk = useDesk();
  const table = useRef<HTMLDivElement>(null);
  const [text, setText] = useText(ask, onAsk);
  const { data, error, reload } = useAsk('stats.solutions', { ask });
  // An index still in the making is asked again until it is whole.
  useEffect(() => {
    if (data?.indexing !== true) return undefined;
    const timer = setTimeout(reload, AGAIN_MS);
    return () => clearTimeout(timer);
  }, [data, reload]);
  const [opened, setOpened] = useState<string | null>(null);
  const [how, setHow] = useState(false);
  const names = data?.names;
  const nameOf = useCallback(
    (facet: Facet, id: string) => words.value(facet === 'solver' ? 'solver' : facet, id, names ?? {}),
    [words, names],
  );
  const day = useCallback((at: number) => formatInstant(at, 'date', { timeZone: zone, lang }), [zone, lang]);
  const open = data?.solutions.find((one) => one.call === opened);
  const narrow = open !== undefined;
  const columns = useSolutionColumns(day, narrow);
  const titles = {
    solution: t('solutions:solution'),
    times: t('solutions:times'),
    reopened: t('solutions:reopened'),
    last: t('solutions:last'),
    call: t('solutions:call'),
  };
  const choose = (next: SolutionAsk): void => {
    setOpened(null);
    onAsk(next);
  };
  return (
    <>
      <SolutionsBar ask={ask} text={text} onText={setText} today={today} onAsk={choose} nameOf={nameOf} table={table}>
        <ExportButtons
          table={
            data === undefined || data.solutions.length === 0
              ? null
              : async () => {
                  const { solutions } = await desk.query('stats.solutions', { ask, limit: ALL, whole: true });
                  return solutionTable(solutions, titles, day);
                }
          }
          name={t('statistics:parts.solutions')}
          file={['solutions', ask.from, ask.to]}
          address={`solutions/${encodeView(ask)}`}
          onHow={() => setHow(true)}
        />
      </SolutionsBar>
      <div className={styles.split} data-open={narrow || undefined}>
        <div className={styles.left}>
          <Answered data={data} error={error} onRetry={reload} waiting={<Reading />}>
            {(data) =>
              data.solutions.length === 0 ? (
                <EmptyState
                  icon={IconBulb}
                  title={t('solutions:none')}
                  hint={t(data.indexing ? 'solutions:indexing' : 'solutions:noneHint')}
                />
              ) : (
                <>
                  <div className={own.body} data-open={narrow || undefined}>
                    {!narrow && (
                      <SolutionFacets
                        found={data}
                        nameOf={nameOf}
                        onChoose={(facet, id) => choose({ ...ask, [facet]: id })}
                      />
                    )}
                    <div ref={table} className={own.list}>
                      <DataTable
                        label={t('statistics:table', { what: t('statistics:parts.solutions') })}
                        columns={columns}
                        rows={data.solutions}
                        rowKey={(row) => row.call}
                        onOpen={(row) => setOpened(row.call)}
                      />
                    </div>
                  </div>
                  <p className={styles.meaning}>
                    {t('solutions:meaning', {
                      count: data.calls,
                      solutions: formatNumber(data.distinct, lang),
                    })}
                    {data.partial && ` ${t('solutions:partial')}`}
                    {data.indexing && ` ${t('solutions:indexing')}`}{' '}
                    <button type="button" className={styles.link} onClick={() => setHow(true)}>
                      {t('statistics:how')}
                    </button>
                  </p>
                </>
              )
            }
          </Answered>
        </div>
        {open !== undefined && (
          <SolutionDrill
            key={open.call}
            ask={ask}
            call={open.call}
            title={open.solution.text}
            onClose={() => setOpened(null)}
          />
        )}
      </div>
      {how && (
        <Dialog open onClose={() => setHow(false)} title={t('statistics:how')} lead={t('solutions:howLead')}>
          <dl className={styles.how} tabIndex={-1} data-autofocus>
            {(['solution', 'times', 'reopened', 'order'] as const).map((one) => (
              <div key={one}>
                <dt>{t(`solutions:${one === 'order' ? 'orderMenu' : one}`)}</dt>
                <dd>{t(`solutions:define.${one}`)}</dd>
              </div>
            ))}
          </dl>
        </Dialog>
      )}
    </>
  );
}

/** What is typed, at once; it is asked for a moment later. What the address says wins over what was typed before. */
function useText(ask: SolutionAsk, onAsk: (ask: SolutionAsk) => void): [string, (text: string) => void] {
  const [text, setText] = useState(ask.text);
  const asked = useRef(ask.text);
  const latest = useRef({ ask, onAsk });
  latest.current = { ask, onAsk };
  useEffect(() => {
    if (ask.text !== asked.current) setText(ask.text);
    asked.current = ask.text;
  }, [ask.text]);
  useEffect(() => {
    if (text === asked.current) return undefined;
    const timer = window.setTimeout(() => {
      asked.current = text;
      latest.current.onAsk({ ...latest.current.ask, text });
    }, REST);
    return () => window.clearTimeout(timer);
  }, [text]);
  return [text, setText];
}
