import type { OutputOf } from '#shared/api/contract.ts';
import type { RecordOut } from '#shared/api/records.ts';
import type { InterventionFields } from '#shared/domain/intervention/fields.ts';
import type { SignedReport } from '#shared/domain/intervention/report.ts';
import { workMinutes } from '#shared/domain/intervention/state.ts';

/** What a report says, whether of now or of a signed version. */
export type ReportFields = Pick<
  InterventionFields,
  | 'mode'
  | 'others'
  | 'departure'
  | 'arrival'
  | 'start'
  | 'end'
  | 'back'
  | 'breakMinutes'
  | 'travelMinutes'
  | 'km'
  | 'expenses'
  | 'parts'
  | 'outcome'
  | 'fault'
  | 'diagnosis'
  | 'workDone'
  | 'remarks'
  | 'urgent'
  | 'warranty'
> & { readonly operator: string | null; readonly site: string | null };

/** Everything around the work: whose call, where, on what. */
export interface ReportCall {
  readonly number: string;
  readonly openedAt: number;
  readonly requester: string;
  readonly customer: RecordOut | null;
  readonly customerName: string;
  readonly sites: readonly RecordOut[];
  readonly asset: RecordOut | null;
}

/** The versions of a report: those signed, and the one being written when it is open. */
export interface ReportVersion {
  readonly version: number;
  readonly fields: ReportFields;
  /** Null while it is not signed. */
  readonly signed: SignedReport | null;
}

/** Which contract prices the work, and what is charged or why that is not shown: the PDF's own words. */
export type ReportTerms = OutputOf<'documents.reportTerms'>;

/** Whole minutes worked. */
export function minutesWorked({ start, end, breakMinutes }: ReportFields): number | null {
  return workMinutes({ start, end, breakMinutes });
}

/** An address on one line: `Via Roma 1, 33100 Udine (UD)`. */
export function addressLine(fields: Readonly<Record<string, unknown>> | undefined): string {
  const text = (name: string): string => {
    const value = fields?.[name];
    return typeof value === 'string' ? value : '';
  };
  const town = [text('postcode'), text('city'), text('province') === '' ? '' : `(${text('province')})`];
  return [text('address'), town.filter((one) => one !== '').join(' ')].filter((one) => one !== '').join(', ');
}
