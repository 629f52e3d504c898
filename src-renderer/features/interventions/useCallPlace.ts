import { useMemo } from 'react';
import type { RecordOut } from '#shared/api/records.ts';
import { useAsk } from '#renderer/app/desk.tsx';
import type { SportelloError } from '#shared/result.ts';

/** What planning or recording work on a call needs to know of it. */
export interface CallPlace {
  number: string;
  title: string;
  /** What was told when it was opened: the fault the report begins with. */
  problem: string;
  customerName: string;
  /** Who pays for the work. */
  payer: string | null;
  /** Site that the call is about. */
  site: string | null;
  sites: readonly RecordOut[];
  /** Who pays is behind with payments. */
  overdue: boolean;
  /** Reference technician of the customer, else whoever has the call. */
  technician: string | null;
}

/** Asks for the call and its customer; undefined until both are known. */
export function useCallPlace(ticket: string | null): {
  place: CallPlace | undefined;
  error: SportelloError | null;
  reload: () => void;
} {
  const call = useAsk('ticket.get', ticket === null ? null : { id: ticket });
  const { customer, payer, site, problem } = (call.data?.state ?? {}) as {
    customer?: string | null;
    payer?: string | null;
    site?: string | null;
    problem?: string | null;
  };
  const about = useAsk(
    'people.caller',
    customer === null || customer === undefined ? null : { contact: null, customer },
  );
  const paying = useAsk(
    'people.caller',
    payer === null || payer === undefined ? null : { contact: null, customer: payer },
  );
  const waiting =
    call.data === undefined || (customer && about.data === undefined) || (payer && paying.data === undefined);
  const place = useMemo<CallPlace | undefined>(() => {
    if (waiting || call.data === undefined) return undefined;
    const { line } = call.data;
    const known = about.data?.customer ?? null;
    return {
      number: line.number,
      title: line.title,
      problem: problem ?? '',
      customerName: line.customerName,
      payer: payer ?? customer ?? null,
      site: site ?? null,
      sites: about.data?.sites ?? [],
      overdue: known?.fields['overdue'] === true || paying.data?.customer?.fields['overdue'] === true,
      technician: (known?.fields['technician'] as string | null | undefined) ?? line.operator,
    };
  }, [waiting, call.data, about.data, paying.data, site, problem, payer, customer]);
  return {
    place,
    error: call.error ?? about.error ?? paying.error,
    reload: () => {
      call.reload();
      about.reload();
      paying.reload();
    },
  };
}
