import type { OutputOf } from '#shared/api/contract.ts';
import type { Language } from '#shared/i18n/resources.ts';

type Group = OutputOf<'stats.billing'>['groups'][number];

/** Titles of the columns, in their order. */
export type StatsTitles = Readonly<
  Record<'name' | 'interventions' | 'hours' | 'travel' | 'km' | 'expenses' | 'net' | 'billed', string>
>;

/**
 * The statistic as a spreadsheet reads it in the reader's country: hours and euro as decimals, `;` between cells in
 * Italian and `,` in English. A cell that begins like a formula has an apostrophe in front (OWASP, CSV injection).
 */
export function statsCsv(groups: readonly Group[], titles: StatsTitles, lang: Language): string {
  const decimal = (hundredths: number): string => {
    const sign = hundredths < 0 ? '-' : '';
    const whole = Math.abs(hundredths);
    return `${sign}${String(Math.floor(whole / 100))}${lang === 'it' ? ',' : '.'}${String(whole % 100).padStart(2, '0')}`;
  };
  const hours = (minutes: number): string => decimal(Math.round((minutes * 100) / 60));
  const separator = lang === 'it' ? ';' : ',';
  const rows = [
    Object.values(titles),
    ...groups.map((one) => [
      one.name,
      String(one.interventions),
      hours(one.workMinutes),
      hours(one.travelMinutes),
      String(one.km),
      decimal(one.expenseCents),
      decimal(one.netCents),
      decimal(one.billedCents),
    ]),
  ];
  // The mark tells spreadsheets that the text is UTF-8.
  return `\uFEFF${rows.map((row) => row.map((cell, at) => (at === 0 ? quoted(guarded(cell)) : quoted(cell))).join(separator)).join('\r\n')}\r\n`;
}

function guarded(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[";,\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
