import type { Content } from 'pdfmake';
import { formatInstant } from '#shared/format/date.ts';
import { rule } from './page.ts';
import { heading, note } from './parts.ts';
import type { ReportData } from './report.ts';
import { signaturePicture } from './signature.ts';
import { COLOR, FACTS, WIDTH } from './style.ts';
import { fill, wordsOf } from './words.ts';

/** Width and height of a box to sign in, points: as wide to as high as the field on the screen. */
const BOX = { width: 190, height: 76 };

/** Who signs, side by side, never parted by the end of a page. */
export function reportSignatures(data: ReportData): Content {
  const { report } = wordsOf(data.lang);
  const { signed } = data;
  const blank: Content = { text: '', margin: [0, BOX.height, 0, 0], lineHeight: 0.01, fontSize: 1 };
  const signature = signed?.signature ?? null;
  const drawn: Content = signature === null ? blank : signaturePicture(signature, BOX.width);
  return {
    unbreakable: true,
    stack: [
      heading(report.signatures),
      note(report.accept, [0, 0, 0, 4]),
      {
        table: {
          widths: [WIDTH / 2 - 10, WIDTH / 2],
          body: [
            [
              signer(report.technician, blank, data.technicians[0] ?? '', []),
              signer(
                report.forCustomer,
                drawn,
                signed === null ? '' : signed.signer || report.erasedSigner,
                under(data),
              ),
            ],
          ],
        },
        layout: FACTS,
      },
    ],
  };
}

/** What stands under the customer's name. */
function under({ lang, zone, signed }: ReportData): string[] {
  const { report } = wordsOf(lang);
  if (signed === null) return [report.notSigned];
  const out = [fill(report.signedOn, { when: formatInstant(signed.at, 'dateTime', { timeZone: zone, lang }) })];
  if (signed.signature === null) out.push(fill(report.withoutSignature, { reason: signed.remark }));
  else if (signed.remark !== '') out.push(signed.remark);
  return out;
}

function signer(label: string, picture: Content, name: string, lines: readonly string[]): Content {
  return {
    stack: [
      { text: label, fontSize: 7.5, color: COLOR.faint },
      picture,
      rule(WIDTH / 2 - 30, 0.6, COLOR.soft, [0, 2, 0, 3]),
      { text: name, bold: true },
      ...lines.map((text): Content => ({ text, fontSize: 8, color: COLOR.soft })),
    ],
  };
}
