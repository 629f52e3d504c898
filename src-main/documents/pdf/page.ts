import type { Content } from 'pdfmake';
import type { Definition, LaidOut } from './definition.ts';
import type { Language } from '#shared/i18n/resources.ts';
import { COLOR, FACTS, PAGE, WIDTH } from './style.ts';
import { fill, wordsOf } from './words.ts';

/** The company at the head of the page. */
export interface Letterhead {
  readonly name: string;
  /** Address, tax numbers, phone, e-mail: one line each, as they are to be read. */
  readonly lines: readonly string[];
  /** Data address of a PNG or JPEG picture. */
  readonly logo: string | null;
  /** The company's own words for the foot of the page. */
  readonly footer: string | null;
}

/** What a document is called. */
export interface Title {
  readonly text: string;
  /** With its word: `N. 26-K7Q-00042`. */
  readonly number: string;
  /** Under the number: date, version. */
  readonly details: readonly string[];
  /** A state that must not be missed: draft, courtesy copy. */
  readonly tag: string | null;
}

/** Half of the page's width, for blocks side by side. */
export const HALF = WIDTH / 2;

/** An A4 page: letterhead and title on the first sheet, a line that says what it is on the others, page numbers on all. */
export function page(lang: Language, company: Letterhead, title: Title, content: readonly Content[]): Definition {
  const words = wordsOf(lang);
  return {
    pageSize: 'A4',
    pageMargins: [PAGE.left, PAGE.top, PAGE.right, PAGE.bottom],
    version: '1.7',
    language: lang === 'it' ? 'it-IT' : 'en-GB',
    displayTitle: true,
    info: { title: `${title.text} ${title.number}`, author: company.name },
    defaultStyle: { font: 'Inter', fontSize: 9, lineHeight: 1.15, color: COLOR.ink },
    pageBreakBefore: (node, rest) => node.headlineLevel === 1 && standsAlone(node, rest.getFollowingNodesOnPage()),
    header: (current) => (current === 1 ? '' : runningHead(company, title)),
    footer: (current, pages) => foot(company, fill(words.page, { page: current, pages })),
    content: [letterhead(company), titleBlock(title), ...content],
  };
}

/** A heading at the end of a page whose text begins on the next. The feet of pages are among what follows, too. */
function standsAlone(heading: LaidOut, following: readonly LaidOut[]): boolean {
  const { pageNumber, top } = heading.startPosition;
  const inText = (at: LaidOut['startPosition']): boolean =>
    at.pageNumber === pageNumber && at.top > top && at.top < PAGE.height - PAGE.bottom;
  return !following.some((one) => inText(one.startPosition));
}

function letterhead({ name, lines, logo }: Letterhead): Content {
  const left: Content[] = logo === null ? [] : [{ image: logo, fit: [190, 46], margin: [0, 0, 0, 6] }];
  left.push({ text: name, fontSize: logo === null ? 15 : 10.5, bold: true });
  const right: Content[] = lines.map((text) => ({ text, fontSize: 8, color: COLOR.soft, alignment: 'right' }));
  return {
    stack: [
      { table: { widths: [HALF - 10, HALF], body: [[{ stack: left }, { stack: right }]] }, layout: FACTS },
      rule(WIDTH, 0.5, COLOR.line, [0, 4, 0, 0]),
    ],
  };
}

function titleBlock({ text, number, details, tag }: Title): Content {
  const left: Content[] = [rule(26, 2.5, COLOR.accent, [0, 0, 0, 7]), { text, fontSize: 18, bold: true }];
  if (tag !== null) left.push({ text: tag, fontSize: 8.5, bold: true, color: COLOR.warn, margin: [0, 2, 0, 0] });
  const right: Content[] = [
    { text: number, fontSize: 11, bold: true, alignment: 'right', margin: [0, number === '' ? 4 : 9.5, 0, 2] },
    ...details.map((one): Content => ({ text: one, color: COLOR.soft, alignment: 'right' })),
  ];
  return {
    table: { widths: [WIDTH * 0.65 - 10, WIDTH * 0.35], body: [[{ stack: left }, { stack: right }]] },
    layout: FACTS,
    margin: [0, 14, 0, 8],
  };
}

function runningHead(company: Letterhead, { text, number }: Title): Content {
  return {
    margin: [PAGE.left, 26, PAGE.right, 0],
    fontSize: 7.5,
    color: COLOR.soft,
    stack: [
      {
        table: { widths: [HALF - 10, HALF], body: [[one(company.name), one(`${text} ${number}`, 'right')]] },
        layout: FACTS,
      },
    ],
  };
}

function one(text: string, alignment: 'left' | 'right' = 'left'): Content {
  // One line only, whatever the length of the name.
  return { text: text.length > 70 ? `${text.slice(0, 68)}…` : text, alignment };
}

function foot(company: Letterhead, numbers: string): Content {
  return {
    margin: [PAGE.left, 14, PAGE.right, 0],
    fontSize: 7.5,
    color: COLOR.soft,
    stack: [
      rule(WIDTH, 0.5, COLOR.line, [0, 0, 0, 5]),
      {
        table: {
          widths: [WIDTH - 90, 80],
          body: [
            [{ text: clipped(company.footer ?? company.name) }, { text: numbers, alignment: 'right', noWrap: true }],
          ],
        },
        layout: FACTS,
      },
    ],
  };
}

/** The foot has room for three lines. */
function clipped(text: string): string {
  const lines = text.trim().split('\n').slice(0, 3).join('\n');
  return lines.length > 300 ? `${lines.slice(0, 298)}…` : lines;
}

/** A drawn line. */
export function rule(width: number, weight: number, color: string, margin: [number, number, number, number]): Content {
  return { canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: weight, lineColor: color }], margin };
}
