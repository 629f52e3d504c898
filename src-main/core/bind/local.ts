import type { localApi } from '#shared/api/local.ts';
import { SportelloError } from '#shared/result.ts';
import { dropDraft, readDrafts, readPreferences, writeDraft, writePreference } from '#main/store/local.ts';
import type { Bind, Caller, NamesOf } from '../handlers.ts';

function signedIn(caller: Caller): string {
  if (caller.operator === null) throw new SportelloError({ code: 'not_signed_in' });
  return caller.operator;
}

export const localHandlers = {
  'preferences.get': (_input, { store, caller }) => readPreferences(store.db, signedIn(caller)),
  'preferences.set': {
    effect: (input, { store, caller }) => {
      writePreference(store.db, signedIn(caller), input.key, input.value);
      return null;
    },
  },
  'drafts.list': (_input, { store, caller }) => readDrafts(store.db, signedIn(caller)),
  'drafts.save': {
    effect: (input, { store, caller, now }) => {
      writeDraft(store.db, signedIn(caller), input.id, now, input.value);
      return null;
    },
  },
  'drafts.drop': {
    effect: (input, { store, caller }) => {
      dropDraft(store.db, signedIn(caller), input.id);
      return null;
    },
  },
} satisfies Bind<NamesOf<typeof localApi>>;
