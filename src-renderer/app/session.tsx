import { createContext, type ReactNode, use, useMemo } from 'react';
import type { OutputOf } from '#shared/api/contract.ts';
import type { OperatorOut } from '#shared/api/session.ts';
import type { Role } from '#shared/domain/decision.ts';
import type { Language } from '#shared/i18n/resources.ts';

/** Who is signed in and where: inside the desk there is always somebody. */
export interface Session {
  operator: OperatorOut;
  company: NonNullable<OutputOf<'session.state'>['company']>;
  /** Language on screen: the operator's, else the company's. */
  language: Language;
  /** Company's time zone (IANA). */
  zone: string;
  has: (...roles: Role[]) => boolean;
}

const SessionContext = createContext<Session | null>(null);

export function SessionProvider({ operator, company, children }: { operator: OperatorOut; company: Session['company']; children: ReactNode }) {
  const value = useMemo<Session>(
    () => ({
      operator,
      company,
      language: operator.language ?? company.language,
      zone: company.zone,
      has: (...roles) => roles.some((role) => operator.roles.includes(role)),
    }),
    [operator, company],
  );
  return <SessionContext value={value}>{children}</SessionContext>;
}

export function useSession(): Session {
  const value = use(SessionContext);
  if (value === null) throw new Error('SessionProvider is missing');
  return value;
}
