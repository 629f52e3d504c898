import { createContext, type ReactNode, use, useMemo } from 'react';
import type { OutputOf } from '#shared/api/contract.ts';
import type { OperatorOut } from '#shared/api/session.ts';
import type { Role } from '#shared/domain/decision.ts';
import type { Language } from '#shared/i18n/resources.ts';

/** Who is signed in and where: inside the desk there is always somebody. */
export interface Session {
  operator: OperatorOut;
  company: NonNullable<OutputOf<'session.state'>['company']>;
  /** Language on screen: the operator's choice here, else that of the account, else the company's. */
  language: Language;
  /** Why a new branch was begun on this desk, until somebody has read it. */
  noticed: OutputOf<'session.state'>['noticed'];
  /** Company's time zone (IANA). */
  zone: string;
  has: (...roles: Role[]) => boolean;
  /** Asks again who is signed in; after signing in, out, locking. */
  refresh: () => void;
  /** Hides the desk at once and locks it, whether the store answers or not. */
  lock: () => void;
}

const SessionContext = createContext<Session | null>(null);

export interface SessionProviderProps {
  operator: OperatorOut;
  company: Session['company'];
  noticed: Session['noticed'];
  language: Language;
  refresh: () => void;
  lock: () => void;
  children: ReactNode;
}

export function SessionProvider({
  operator,
  company,
  noticed,
  language,
  refresh,
  lock,
  children,
}: SessionProviderProps) {
  const value = useMemo<Session>(
    () => ({
      operator,
      company,
      noticed,
      language,
      zone: company.zone,
      has: (...roles) => roles.some((role) => operator.roles.includes(role)),
      refresh,
      lock,
    }),
    [operator, company, noticed, language, refresh, lock],
  );
  return <SessionContext value={value}>{children}</SessionContext>;
}

export function useSession(): Session {
  const value = use(SessionContext);
  if (value === null) throw new Error('SessionProvider is missing');
  return value;
}
