import type { Content } from 'pdfmake';
import type { InterventionRequest } from '#shared/domain/ticket/requests.ts';
import { formatDay } from '#shared/format/date.ts';
import { type Language, resources } from '#shared/i18n/resources.ts';
import { rule } from './page.ts';
import { heading } from './parts.ts';
import { COLOR, FACTS, FRAME, WIDTH } from './style.ts';
import { fill, wordsOf } from './words.ts';

/** Where the customer accepts; or, once answered, what was said, by whom and how. Never parted by the end of a page. */
export function acceptanceBox(lang: Language, answer: InterventionRequest['answer']): Content {
  const { request } = wordsOf(lang);
  return {
    unbreakable: true,
    stack: [heading(request.acceptance), framed(answer === null ? toFillIn(lang) : answered(lang, answer))],
    margin: [0, 6, 0, 0],
  };
}

function framed(content: Content): Content {
  return { table: { widths: [WIDTH - 21], body: [[content]] }, layout: FRAME };
}

function answered(lang: Language, answer: NonNullable<InterventionRequest['answer']>): Content {
  const { request } = wordsOf(lang);
  const said = fill(request.answered[answer.answer], {
    name: answer.name,
    date: formatDay(answer.date, lang),
    means: resources[lang].report.means[answer.means],
  });
  return { stack: [{ text: said, bold: true }, ...(answer.note ? [{ text: answer.note, color: COLOR.soft }] : [])] };
}

function toFillIn(lang: Language): Content {
  const { request } = wordsOf(lang);
  const third = (WIDTH - 21) / 3;
  return {
    stack: [
      tick(request.accept),
      tick(request.refuse),
      {
        table: {
          widths: [third - 10, third - 10, third],
          body: [[blank(request.name, third), blank(request.date, third), blank(request.signature, third + 10)]],
        },
        layout: FACTS,
        margin: [0, 24, 0, 0],
      },
    ],
  };
}

function tick(text: string): Content {
  return {
    columns: [
      { width: 16, canvas: [{ type: 'rect', x: 0, y: 1, w: 8.5, h: 8.5, lineWidth: 0.8, lineColor: COLOR.soft }] },
      { width: WIDTH - 60, text },
    ],
    margin: [0, 0, 0, 4],
  };
}

function blank(label: string, width: number): Content {
  return {
    stack: [rule(width - 20, 0.6, COLOR.soft, [0, 0, 0, 3]), { text: label, fontSize: 7.5, color: COLOR.faint }],
  };
}
