import { useMemo } from 'react';
import type { InterventionLine } from '#shared/api/interventions.ts';
import { isSigned } from '#shared/domain/intervention/locks.ts';
import type { InterventionState } from '#shared/domain/intervention/state.ts';
import type { TicketState } from '#shared/domain/ticket/state.ts';
import type { SportelloError } from '#shared/result.ts';
import { useAsk } from '#renderer/app/desk.tsx';
import type { ReportCall, ReportFields, ReportVersion } from './reportData.ts';

/** A report with its versions, newest last, and what it is about. */
export interface Report {
  readonly line: InterventionLine;
  readonly state: InterventionState;
  readonly call: ReportCall;
  readonly versions: readonly ReportVersion[];
  /** The newest version is signed and was not opened again. */
  readonly signed: boolean;
}

/** Asks for an intervention, its call and its customer; undefined until all are there. */
export function useReport(intervention: string): {
  report: Report | undefined;
  error: SportelloError | null;
  reload: () => void;
} {
  const work = useAsk('intervention.get', { id: intervention });
  const ticket = work.data?.line.ticket ?? null;
  const page = useAsk('ticket.get', ticket === null ? null : { id: ticket });
  const of = page.data?.state as unknown as TicketState | undefined;
  const customer = of?.payer ?? of?.customer ?? null;
  const people = useAsk(
    'people.caller',
    of === undefined || (customer === null && of.requester === null) ? null : { contact: of.requester, customer },
  );
  const waiting =
    work.data === undefined ||
    (ticket !== null && page.data === undefined) ||
    (of !== undefined && (customer !== null || of.requester !== null) && people.data === undefined);
  const report = useMemo<Report | undefined>(() => {
    if (waiting || work.data === undefined) return undefined;
    const state = work.data.state as unknown as InterventionState;
    const signed = isSigned(state);
    const versions: ReportVersion[] = state.reports.map((one) => ({
      version: one.version,
      fields: one.fields as unknown as ReportFields,
      signed: one,
    }));
    const next = (versions.at(-1)?.version ?? 0) + 1;
    return {
      line: work.data.line,
      state,
      signed,
      versions: signed ? versions : [...versions, { version: next, fields: state, signed: null }],
      call: {
        number: work.data.line.number,
        openedAt: of?.openedAt ?? 0,
        requester: people.data?.contact?.name ?? of?.requesterName ?? '',
        customer: people.data?.customer ?? null,
        customerName: people.data?.customer?.name ?? work.data.line.customerName,
        sites: people.data?.sites ?? [],
        asset: people.data?.assets.find((one) => one.id === of?.asset) ?? null,
      },
    };
  }, [waiting, work.data, of, people.data]);
  return {
    report,
    error: work.error ?? page.error ?? people.error,
    reload: () => {
      work.reload();
      page.reload();
      people.reload();
    },
  };
}
