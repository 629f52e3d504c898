import { z } from 'zod';
import { fatturaSchema } from './model.ts';

/** One element of the file: its name, whether it may be repeated, and its own elements (none: it holds text). */
export interface Element {
  readonly name: string;
  readonly many: boolean;
  readonly inner: readonly Element[] | null;
}

function elementsOf(schema: z.ZodObject): Element[] {
  return Object.entries(schema.shape).map(([name, field]) => {
    const bare = field instanceof z.ZodOptional ? field.unwrap() : field;
    const single = bare instanceof z.ZodArray ? bare.element : bare;
    return {
      name,
      many: bare instanceof z.ZodArray,
      inner: single instanceof z.ZodObject ? elementsOf(single) : null,
    };
  });
}

/** The elements of a file under its root, in their order. */
export const FATTURA_ELEMENTS: readonly Element[] = elementsOf(fatturaSchema).filter(({ name }) => name !== 'versione');
