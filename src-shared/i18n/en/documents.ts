import type { documents as it } from '../it/documents.ts';
import type { Shape } from '../shape.ts';
import { documentReport } from './documentReport.ts';
import { documentRequest } from './documentRequest.ts';
import { documentPacks } from './documentPacks.ts';
import { documentBill } from './documentBill.ts';
import { documentExport } from './documentExport.ts';

/** Texts of printed documents. */
export const documents: Shape<typeof it> = {
  ...documentReport,
  ...documentRequest,
  ...documentPacks,
  ...documentBill,
  ...documentExport,
  page: 'page {{page}} of {{pages}}',
  vatNumber: 'VAT no. {{value}}',
  taxCode: 'Tax code {{value}}',
  phone: 'Tel. {{value}}',
  rea: 'Reg. no. (REA) {{province}} {{number}}',
  capital: 'Share capital {{amount}} paid up',
  number: 'No. {{number}}',
  ofDay: 'of {{day}}',
};
