type Fields = Readonly<Record<string, unknown>>;

/** What a bill cannot be issued without, of a customer as it stands: names of texts. */
export type MissingTax = 'vatNumber' | 'taxCode' | 'address' | 'postcode' | 'city' | 'recipient';

const filled = (fields: Fields, name: string): boolean => typeof fields[name] === 'string' && fields[name] !== '';

/**
 * What is missing before a customer can be billed, as the exchange system asks: who it is (VAT number, or a tax code for
 * persons and bodies), where it is, and of a public body its office code. A company in Italy without recipient code or
 * PEC still finds its bill in its own reserved area: that is no obstacle.
 */
export function missingTax(fields: Fields): readonly MissingTax[] {
  const missing: MissingTax[] = [];
  const { form } = fields;
  if (!filled(fields, 'vatNumber') && !filled(fields, 'taxCode'))
    missing.push(form === 'company' ? 'vatNumber' : 'taxCode');
  for (const name of ['address', 'postcode', 'city'] as const) if (!filled(fields, name)) missing.push(name);
  if (form === 'public' && !filled(fields, 'recipientCode')) missing.push('recipient');
  return missing;
}
