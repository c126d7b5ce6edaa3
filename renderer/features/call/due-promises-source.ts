/** Reads the promises that are due next from the case list, now and whenever a case changes. */
import type { CaseRow } from '../../../shared/desk/views.ts';
import { call, on } from '../../desk/desk-client.ts';

const SHOWN = 8;

export function followDuePromises(show: (rows: readonly CaseRow[]) => void): () => void {
  let here = true;
  async function read(): Promise<void> {
    const reply = await call('cases:page', {
      filter: {
        states: ['open', 'waiting'],
        services: [],
        categories: [],
        operatorId: null,
        from: null,
        to: null,
        text: '',
      },
      sort: 'nextDue',
      descending: false,
      offset: 0,
      limit: SHOWN,
    });
    if (here && reply.ok) show(reply.value.rows.filter(({ nextDue }) => nextDue !== null));
  }
  const leave = on('cases:changed', () => void read());
  void read();
  return () => {
    here = false;
    leave();
  };
}
