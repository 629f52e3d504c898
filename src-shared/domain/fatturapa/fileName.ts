import { SportelloError } from '../../result.ts';

/**
 * Names of transmitted files: `IT01234567890_00001.xml`, country and tax code of the transmitter, then one to five letters and
 * digits that never come twice. Source: Specifiche tecniche SdI, "Nomenclatura dei file".
 */
export const FILE_NAME = /^([A-Z]{2}[A-Za-z0-9]{2,28})_([A-Za-z0-9]{1,5})\.(xml|xml\.p7m|zip)$/i;

const DIGITS = 36;
const LAST = DIGITS ** 5 - 1;

/** The name of a file. */
export function fatturaFileName(transmitter: { IdPaese: string; IdCodice: string }, progressive: string): string {
  return `${transmitter.IdPaese}${transmitter.IdCodice}_${progressive}.xml`;
}

/**
 * Progressives after all those used, in base 36: `00001` ... `0000Z`, `00010` ... `ZZZZZ`, 60 million of them. `used` holds names
 * of files already exported (`bill.exported`) or bare progressives; gaps stay gaps, so that none comes twice.
 * @throws SportelloError refused (progressivesUsedUp) after the last
 */
export function progressivesAfter(used: Iterable<string>): () => string {
  let last = 0;
  for (const name of used) {
    const written = FILE_NAME.exec(name)?.[2] ?? (/^[A-Za-z0-9]{1,5}$/.test(name) ? name : '0');
    last = Math.max(last, Number.parseInt(written, DIGITS));
  }
  return () => {
    if (last >= LAST) throw new SportelloError({ code: 'refused', reason: 'progressivesUsedUp' });
    last += 1;
    return last.toString(DIGITS).toUpperCase().padStart(5, '0');
  };
}

/** The first progressive after all those used: see `progressivesAfter`. */
export function nextProgressive(used: Iterable<string>): string {
  return progressivesAfter(used)();
}
