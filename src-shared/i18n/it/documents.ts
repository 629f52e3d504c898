import { documentReport } from './documentReport.ts';
import { documentRequest } from './documentRequest.ts';
import { documentPacks } from './documentPacks.ts';
import { documentBill } from './documentBill.ts';
import { documentExport } from './documentExport.ts';

/** Texts of printed documents. */
export const documents = {
  ...documentReport,
  ...documentRequest,
  ...documentPacks,
  ...documentBill,
  ...documentExport,
  page: 'pagina {{page}} di {{pages}}',
  vatNumber: 'P. IVA {{value}}',
  taxCode: 'C.F. {{value}}',
  phone: 'Tel. {{value}}',
  rea: 'REA {{province}} {{number}}',
  capital: 'Cap. soc. {{amount}} i.v.',
  number: 'N. {{number}}',
  ofDay: 'del {{day}}',
} as const;
