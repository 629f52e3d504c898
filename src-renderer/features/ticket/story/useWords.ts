import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/app/session.tsx';
import { useTicket } from '../ticket.ts';
import type { WordsContext } from './values.ts';

/** The words of this reader for values of this call. */
export function useWords(): WordsContext {
  const { i18n } = useTranslation();
  const { language, zone } = useSession();
  const { nameOf } = useTicket();
  return useMemo(
    () => ({
      t: i18n.getFixedT(language),
      exists: i18n.exists.bind(i18n),
      lang: language,
      timeZone: zone,
      nameOf,
    }),
    [i18n, language, zone, nameOf],
  );
}
