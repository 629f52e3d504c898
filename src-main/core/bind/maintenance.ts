import type { maintenanceApi } from '#shared/api/maintenance.ts';
import { erasePerson } from '#main/store/erase/erase.ts';
import { exportPerson } from '#main/store/erase/export.ts';
import { rebuild } from '#main/store/log/rebuild.ts';
import { verify } from '#main/store/log/verify.ts';
import { backUp } from '#main/store/safety/backup.ts';
import { storeInfo } from '#main/store/safety/info.ts';
import { listBackups } from '#main/store/safety/listBackups.ts';
import { askToStop, keepCheck, runningTask, runTask } from '#main/store/safety/notes.ts';
import type { Bind, NamesOf } from '../handlers.ts';

/** `store.restore` replaces the very store that is open: it is carried out where that is held (core/desk.ts). */
export const maintenanceHandlers = {
  'store.info': (_input, { store }) => {
    const info = storeInfo(store);
    return { ...info, branches: [...info.branches] };
  },
  'store.progress': (_input, { store, now }) => {
    const running = runningTask(store.dir, now);
    return running === null ? null : { task: running.task, done: running.done, total: running.total };
  },
  'store.stop': {
    effect: (_input, { store, now }) => {
      askToStop(store.dir, now);
      return null;
    },
  },
  'store.backups': (_input, { store }) => listBackups(store.dir),
  'store.backup': {
    async effect(_input, { store }) {
      const { removed, ...made } = await runTask(store.dir, 'backup', store.ports.now, (onProgress, signal) =>
        backUp(store, { onProgress, signal }),
      );
      return { ...made, removed: [...removed] };
    },
  },
  'store.verify': async (_input, { store }) => {
    const { problems, ...found } = await runTask(store.dir, 'verify', store.ports.now, (onProgress, signal) =>
      verify(store, { onProgress, signal }),
    );
    keepCheck(store.dir, { at: store.ports.now(), ok: found.ok, problems: found.problemCount, hash: found.hash });
    return { ...found, problems: problems.map(({ code, params }) => ({ code, params: { ...params } })) };
  },
  'store.rebuild': {
    effect: (_input, { store }) =>
      runTask(store.dir, 'rebuild', store.ports.now, (onProgress, signal) => rebuild(store, { onProgress, signal })),
  },
  'person.erase': {
    effect: ({ commandId, person, texts }, { store, caller }) =>
      erasePerson(store, { commandId, actor: caller.operator ?? 'system', roles: caller.roles }, { person, texts }),
  },
  'person.export': (input, { store }) => {
    const person = exportPerson(store, input.person);
    return {
      person: { ...person.person, story: [...person.person.story] },
      records: person.records.map((one) => ({ ...one, story: [...one.story] })),
      calls: person.calls.map((call) => ({
        ...call,
        story: [...call.story],
        files: [...call.files],
        interventions: call.interventions.map((one) => [...one]),
      })),
      drafts: [...person.drafts],
      operators: { ...person.operators },
    };
  },
} satisfies Bind<Exclude<NamesOf<typeof maintenanceApi>, 'store.restore'>>;
