/** Asks or orders something of the desk behind a page. */
export type Call = (name: string, input: Record<string, unknown>) => Promise<unknown>;

interface Rows {
  readonly rows: readonly { readonly id: string }[];
}

const HOUR = 3_600_000;

/** Fills the present week of the example company: visits by all, two that overlap, one running, some done. Gives the ids. */
export async function fillWeek(call: Call): Promise<readonly string[]> {
  const { operators } = (await call('catalog.get', {})) as {
    operators: readonly { id: string; retired: boolean; fields: { roles: readonly string[] } }[];
  };
  const people = operators.filter((one) => !one.retired && one.fields.roles.includes('technician')).slice(0, 7);
  const { rows } = (await call('queue.page', { filter: {}, order: 'oldest', limit: 60 })) as Rows;
  const monday = new Date();
  monday.setHours(8, 0, 0, 0);
  monday.setDate(monday.getDate() - ((monday.getDay() + 6) % 7));
  const ids: string[] = [];
  let n = 0;
  for (const [p, person] of people.entries()) {
    for (let day = 0; day < 5; day += 1) {
      for (const [at, hours] of day % 2 === p % 2
        ? ([
            [0.5, 1.5],
            [2.25, 2],
            [6, 2.5],
          ] as const)
        : ([
            [1, 2],
            [2.5, 1],
          ] as const)) {
        const ticket = rows[n % Math.max(1, rows.length)]?.id;
        n += 1;
        if (ticket === undefined) return ids;
        const start = monday.getTime() + day * 24 * HOUR + at * HOUR;
        const planned = (await call('intervention.plan', {
          ticket,
          mode: n % 5 === 0 ? 'remote' : n % 7 === 0 ? 'phone' : 'onsite',
          operator: person.id,
          start,
          end: start + hours * HOUR,
          notes: '',
        })) as { id: string };
        ids.push(planned.id);
        if (start + hours * HOUR < Date.now() && n % 3 !== 0)
          await call('intervention.record', {
            id: planned.id,
            fields: { start, end: start + hours * HOUR, km: 38, outcome: 'solved', workDone: 'Taratura e prova' },
          });
      }
    }
  }
  return ids;
}
