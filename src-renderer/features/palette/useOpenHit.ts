import { useCallback } from 'react';
import type { SearchHit } from '#shared/api/search.ts';
import { formatPhone } from '#shared/domain/people/phones.ts';
import { useNav } from '#renderer/app/nav.ts';
import { useOverlays } from '#renderer/app/overlays.tsx';
import { otherOf } from './otherOf.ts';

/** What Enter does, and what Ctrl+Enter does. */
export interface OpenHit {
  open: (hit: SearchHit) => void;
  /** Of a person, company or machine a new call; of a call its customer; of a person of no company their page. */
  other: (hit: SearchHit) => void;
}

export function useOpenHit(): OpenHit {
  const { openTicket, openCustomer, openContact } = useNav();
  const { openCardFor } = useOverlays();
  const call = useCallback(
    ({ kind, id, title, snippet, customer, company }: SearchHit) => {
      const phone = snippet.text === '' ? '' : formatPhone(snippet.text);
      const name = kind === 'asset' ? company : title.text;
      openCardFor({
        contact: kind === 'contact' ? id : null,
        customer: kind === 'customer' ? id : customer,
        asset: kind === 'asset' ? id : null,
        name,
        company: kind === 'customer' ? name : company,
        phone: kind === 'asset' ? '' : phone,
      });
    },
    [openCardFor],
  );
  const open = useCallback(
    (hit: SearchHit) => {
      if (hit.kind === 'ticket') openTicket(hit.id);
      else if (hit.kind === 'customer') openCustomer(hit.id);
      else if (hit.customer !== null) openCustomer(hit.customer);
      else call(hit);
    },
    [openTicket, openCustomer, call],
  );
  const other = useCallback(
    (hit: SearchHit) => {
      const what = otherOf(hit);
      if (what === 'newCall') call(hit);
      else if (what === 'contact') openContact(hit.id);
      else if (what === 'customer') openCustomer(hit.customer);
    },
    [call, openCustomer, openContact],
  );
  return { open, other };
}
