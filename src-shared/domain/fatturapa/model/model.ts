import { z } from 'zod';
import { body } from './body.ts';
import { header } from './header.ts';
import { text } from './parties.ts';

/**
 * An electronic invoice as the exchange system sees it: the tree of the file (FatturaPA 1.2.3, formats FPR12 and FPA12), under
 * the element names of the specification, every value the text that stands in the file. The order of the keys is the order of the
 * elements: what writes and reads a file goes by this description (see shape.ts). An element that may be repeated is a list.
 */
export const fatturaSchema = z.object({
  /** The attribute of the root: FPR12 or FPA12. */
  versione: text,
  FatturaElettronicaHeader: header,
  FatturaElettronicaBody: z.array(body),
});

export type Fattura = z.infer<typeof fatturaSchema>;
export type FatturaHeader = z.infer<typeof header>;
export type FatturaBody = z.infer<typeof body>;
export type FatturaLine = FatturaBody['DatiBeniServizi']['DettaglioLinee'][number];
export type FatturaSummary = FatturaBody['DatiBeniServizi']['DatiRiepilogo'][number];

/** The namespace of the root element, the same for both formats. */
export const FATTURA_NAMESPACE = 'http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2';

/** FPR12: to companies and persons. FPA12: to public bodies. */
export const FATTURA_FORMATS = ['FPR12', 'FPA12'] as const;
export type FatturaFormat = (typeof FATTURA_FORMATS)[number];
