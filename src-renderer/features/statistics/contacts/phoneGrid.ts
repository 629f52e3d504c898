import type { OutputOf } from '#shared/api/contract.ts';
import type { PhoneKind } from '#shared/domain/phone/contact.ts';
import type { MeasureUnit } from '#shared/domain/statistics/measures.ts';
import { SMALL_SAMPLE } from '#shared/domain/statistics/measures.ts';
import type { Language } from '#shared/i18n/resources.ts';
import { figureText } from '../figureText.ts';
import { type Grid, type GridCell, gridRow } from '../grid.ts';
import type { ContactFigure } from './contactsView.ts';

export type PhoneAnswer = OutputOf<'phone.figures'>;
export type PhoneFigure = Exclude<ContactFigure, 'contacts'>;
type Figures = PhoneAnswer['total'];

const UNITS: Readonly<Record<PhoneFigure, MeasureUnit>> = {
  offered: 'count',
  lost: 'count',
  level: 'share',
  abandoned: 'share',
  wait: 'count',
  waiting: 'count',
  logged: 'share',
};

/** Which contacts each figure is counted of. */
export const KIND_BEHIND: Readonly<Record<PhoneFigure, PhoneKind>> = {
  offered: 'offered',
  lost: 'lost',
  level: 'offered',
  abandoned: 'offered',
  wait: 'answered',
  waiting: 'offered',
  logged: 'answered',
};

export interface PhoneNames {
  readonly corner: string;
  readonly total: string;
  /** 1 Monday to 7. */
  readonly weekday: (weekday: number) => string;
}

/** A figure of some contacts: seconds for the wait, shares as parts of one; null where no contact gives one. */
export function phoneValue(figures: Figures | undefined, figure: PhoneFigure): number | null {
  if (figures === undefined) return figure === 'offered' || figure === 'lost' || figure === 'waiting' ? 0 : null;
  const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
  switch (figure) {
    case 'offered':
      return figures.offered;
    case 'lost':
      return figures.lost;
    case 'waiting':
      return figures.mostWaiting;
    case 'level':
      return share(figures.inTime, figures.offered);
    case 'abandoned':
      return share(figures.lost, figures.offered);
    case 'wait':
      return share(figures.waitSeconds, figures.answered);
    case 'logged':
      return share(figures.logged, figures.answered);
  }
}

/** As it is read: seconds with their unit. */
export function phoneText(value: number | null, figure: PhoneFigure, lang: Language): string {
  if (value !== null && figure === 'wait') return `${figureText('count', Math.round(value), lang)} s`;
  return figureText(UNITS[figure], value, lang);
}

/** The hours of the day that the table has, from the first to the last with contacts. */
export function hoursShown(answer: PhoneAnswer): number[] {
  const hours = answer.byHour.map((one) => one.hour);
  const [first, last] = [Math.min(...hours, 24), Math.max(...hours, -1)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => first + n);
}

/** The hours of the week as a table: a row for each weekday, a column for each hour from the first to the last with contacts. */
export function phoneGrid(
  answer: PhoneAnswer,
  figure: PhoneFigure,
  names: PhoneNames,
  lang: Language,
): Grid<PhoneFigure> {
  const shown = hoursShown(answer);
  const cell = (figures: Figures | undefined): GridCell<PhoneFigure> => {
    const value = phoneValue(figures, figure);
    const over = (figure === 'wait' || figure === 'logged' ? figures?.answered : figures?.offered) ?? 0;
    const rate = UNITS[figure] === 'share' || figure === 'wait';
    return {
      text: phoneText(value, figure, lang),
      value,
      over,
      measure: figure,
      few: rate && value !== null && over < SMALL_SAMPLE,
      before: null,
      beside: null,
    };
  };
  const at = (weekday: number, hour: number): Figures | undefined =>
    answer.byHour.find((one) => one.weekday === weekday && one.hour === hour);
  return {
    corner: names.corner,
    columns: shown.map((hour) => ({ name: `${String(hour).padStart(2, '0')}:00`, unit: UNITS[figure] })),
    rows: [1, 2, 3, 4, 5, 6, 7].map((weekday) =>
      gridRow(
        names.weekday(weekday),
        shown.map((hour) => cell(at(weekday, hour))),
      ),
    ),
    totals: shown.map((hour) => cell(summed(answer.byHour.filter((one) => one.hour === hour)))),
    placeOf: (row, column) => ({ row, column, measure: figure }),
    totalColumn: null,
  };
}

function summed(list: readonly Figures[]): Figures | undefined {
  const [first, ...rest] = list;
  if (first === undefined) return undefined;
  return rest.reduce<Figures>(
    (sum, one) => ({
      offered: sum.offered + one.offered,
      answered: sum.answered + one.answered,
      lost: sum.lost + one.lost,
      voicemail: sum.voicemail + one.voicemail,
      mail: sum.mail + one.mail,
      inTime: sum.inTime + one.inTime,
      waitSeconds: sum.waitSeconds + one.waitSeconds,
      longestSeconds: Math.max(sum.longestSeconds, one.longestSeconds),
      lostSeconds: sum.lostSeconds + one.lostSeconds,
      talkSeconds: sum.talkSeconds + one.talkSeconds,
      mostWaiting: Math.max(sum.mostWaiting, one.mostWaiting),
      logged: sum.logged + one.logged,
    }),
    first,
  );
}
