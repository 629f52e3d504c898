import { formatDay } from '#shared/format/date.ts';
import type { RequestData } from './request.ts';
import { priceRows } from './requestPrices.ts';
import { euros, fill, wordsOf } from './words.ts';

/** A mail ready for the mail program: plain text, lines parted by `\n`. */
export interface RequestMail {
  readonly subject: string;
  readonly body: string;
}

/** What the request's mail says: the same prices as the document `file` that goes with it. */
export function requestMail(data: RequestData, file: string): RequestMail {
  const { lang, request } = data;
  const words = wordsOf(lang);
  const { mail } = words.request;
  const net = data.lines.reduce((sum, one) => sum + one.netCents, 0);
  const paragraphs = [
    data.person === null ? mail.greetingNobody : fill(mail.greeting, { name: data.person.name }),
    fill(mail.intro, { ticket: data.ticket }),
    request.text.trim(),
    [
      `${words.request.prices}:`,
      ...priceRows(request.prices, request.mode, request.urgent, lang).map(([what, price]) => `- ${what}: ${price}`),
      words.request.vatExcluded,
    ].join('\n'),
    ...(data.lines.length === 0 ? [] : [fill(mail.total, { amount: euros(net, lang) })]),
    ...(request.validUntil === null ? [] : [fill(mail.valid, { day: formatDay(request.validUntil, lang) })]),
    mail.answer,
    fill(mail.attached, { file }),
    `${mail.regards}\n${data.company.name}`,
  ];
  return {
    subject: fill(mail.subject, { ticket: data.ticket, title: data.title }),
    body: paragraphs.filter((one) => one !== '').join('\n\n'),
  };
}
