import { useCallback, useState } from 'react';
import type { InputOf, QueryName } from '#shared/api/contract.ts';
import type { SportelloError } from '#shared/result.ts';
import { asSportelloError, useDesk } from './desk.tsx';
import { useHost } from './host.tsx';

/** The calls that give a printed document. */
export type DocumentCall = Exclude<
  Extract<QueryName, `documents.${string}`>,
  'documents.requestMail' | 'documents.reportTerms'
>;

export interface DocumentSaver {
  /** Asks for the document and saves it; gives its file name, or null when it failed (`error` says why). */
  readonly save: <N extends DocumentCall>(name: N, input: InputOf<N>) => Promise<string | null>;
  readonly busy: boolean;
  readonly error: SportelloError | null;
}

/** Prints: asks the desk for a document and hands it to the system as a file to keep. */
export function useDocument(): DocumentSaver {
  const desk = useDesk();
  const host = useHost();
  const [state, setState] = useState<{ busy: boolean; error: SportelloError | null }>({ busy: false, error: null });
  const save = useCallback(
    async <N extends DocumentCall>(name: N, input: InputOf<N>): Promise<string | null> => {
      setState({ busy: true, error: null });
      try {
        const file = await desk.query(name, input);
        host.saveFile(file.name, file.bytes, file.mime);
        setState({ busy: false, error: null });
        return file.name;
      } catch (error) {
        setState({ busy: false, error: asSportelloError(error) });
        return null;
      }
    },
    [desk, host],
  );
  return { save, ...state };
}
