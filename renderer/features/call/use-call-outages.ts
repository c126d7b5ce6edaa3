/** The outages of the contract on the line: read when it is chosen, and whenever the register changes. */
import { useCallback, useEffect, useState } from 'react';
import type { ContactId, ContractId, OutageId } from '../../../shared/core/ids.ts';
import type { DeskError } from '../../../shared/desk/errors.ts';
import type { CallOutage } from '../../../shared/desk/outage-views.ts';
import { call, on } from '../../desk/desk-client.ts';

export interface CallOutages {
  readonly outages: readonly CallOutage[];
  /** Resolves with why it was not recorded; null once it is. */
  readonly tell: (outageId: OutageId) => Promise<DeskError | null>;
}

export function useCallOutages(contactId: ContactId, contractId: ContractId | null): CallOutages {
  const [outages, setOutages] = useState<readonly CallOutage[]>([]);
  useEffect(() => {
    let here = true;
    setOutages([]);
    if (contractId === null) return;
    const read = async (): Promise<void> => {
      const reply = await call('outages:onCall', { contactId });
      if (here && reply.ok) setOutages(reply.value);
    };
    const leave = on('outages:changed', () => void read());
    void read();
    return () => {
      here = false;
      leave();
    };
  }, [contactId, contractId]);
  const tell = useCallback(
    async (outageId: OutageId) => {
      const reply = await call('outage:tell', { contactId, outageId });
      if (!reply.ok) return reply.error;
      setOutages(reply.value);
      return null;
    },
    [contactId],
  );
  return { outages, tell };
}
