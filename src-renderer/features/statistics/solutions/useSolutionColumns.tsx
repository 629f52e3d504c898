import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#shared/format/number.ts';
import type { DataColumn } from '#renderer/ui/dataTableModel.ts';
import { Marked } from '#renderer/ui/Marked.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import type { FoundSolutions } from './SolutionFacets.tsx';

type Row = FoundSolutions['solutions'][number];

/** The columns of the solutions found; `narrow` beside the calls of one. */
export function useSolutionColumns(day: (at: number) => string, narrow: boolean): readonly DataColumn<Row>[] {
  const { t } = useTranslation(['statistics', 'solutions']);
  const lang = useLanguage();
  return useMemo(
    (): readonly DataColumn<Row>[] => [
      {
        id: 'solution',
        header: t('solutions:solution'),
        width: 240,
        grow: true,
        fixed: true,
        cell: (row) => <Marked text={row.solution.text} marks={row.solution.marks} />,
      },
      {
        id: 'times',
        header: t('solutions:times'),
        width: 84,
        figures: true,
        fixed: true,
        sort: (row) => row.times,
        cell: (row) => formatNumber(row.times, lang),
      },
      {
        id: 'reopened',
        header: t('solutions:reopened'),
        width: 84,
        figures: true,
        hidden: narrow,
        sort: (row) => row.reopened,
        cell: (row) => (row.reopened === 0 ? '' : formatNumber(row.reopened, lang)),
      },
      {
        id: 'last',
        header: t('solutions:last'),
        width: 100,
        figures: true,
        sort: (row) => row.lastAt,
        cell: (row) => day(row.lastAt),
      },
      {
        id: 'call',
        header: t('solutions:call'),
        width: 128,
        hidden: narrow,
        cell: (row) => row.number,
      },
    ],
    [t, lang, day, narrow],
  );
}
