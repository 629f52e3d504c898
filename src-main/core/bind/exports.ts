import type { exportsApi } from '#shared/api/exports.ts';
import type { Exports } from '../exports.ts';
import type { Bind, NamesOf } from '../handlers.ts';

/** The exports under way are this thread's. */
export function exportHandlers(exports: Exports) {
  return {
    'export.begin': ({ what, format }, { caller }) => exports.begin(caller.session, what, format),
    'export.read': ({ id }, { caller }) => exports.read(caller.session, id),
    'export.progress': ({ id }, { caller }) => exports.progress(caller.session, id),
    'export.stop': ({ id }, { caller }) => {
      exports.stop(caller.session, id);
      return null;
    },
  } satisfies Bind<NamesOf<typeof exportsApi>>;
}
