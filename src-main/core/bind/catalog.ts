import type { catalogApi } from '#shared/api/catalog.ts';
import type { RecordOut } from '#shared/api/records.ts';
import { COMPANY_ID } from '#shared/domain/people/company.ts';
import { recordById, recordsOfKind } from '#main/store/query/records.ts';
import type { Bind, NamesOf } from '../handlers.ts';
import { addHandler, changeHandler, retireHandler } from './recordHandlers.ts';

export const catalogHandlers = {
  'catalog.get': (_input, { store: { db } }) => ({
    products: ordered(recordsOfKind(db, 'product')),
    types: ordered(recordsOfKind(db, 'type')),
    groups: ordered(recordsOfKind(db, 'group')),
    services: ordered(recordsOfKind(db, 'service')),
    routes: ordered(recordsOfKind(db, 'route')),
    templates: ordered(recordsOfKind(db, 'template')),
    notices: recordsOfKind(db, 'notice'),
    operators: recordsOfKind(db, 'operator'),
    company: recordById(db, COMPANY_ID),
  }),
  'catalog.add': addHandler,
  'catalog.change': changeHandler,
  'catalog.retire': retireHandler,
  'notice.add': addHandler,
  'notice.change': changeHandler,
  'notice.retire': retireHandler,
  'operator.add': addHandler,
  'operator.change': changeHandler,
  'operator.retire': retireHandler,
  'company.change': changeHandler,
} satisfies Bind<NamesOf<typeof catalogApi>>;

/** By the place the company gave, then by name as they came. */
function ordered(records: RecordOut[]): RecordOut[] {
  return records.toSorted((a, b) => Number(a.fields['order'] ?? 0) - Number(b.fields['order'] ?? 0));
}
