/** Walks a preview portion by portion, and stops at once when nobody waits for it any more. */
import { useCallback, useEffect, useRef } from 'react';
import type { Result } from '../../../shared/core/result.ts';
import type { DeskError } from '../../../shared/desk/errors.ts';
import type { PreviewCursor, PreviewPortion } from '../../../shared/desk/policy-views.ts';
import type { PolicyId } from '../../../shared/policies/policy.ts';
import { call } from '../../desk/desk-client.ts';
import type { Change, ChangeEvent } from './change-state.ts';

export interface Preview {
  readonly start: (change: Change) => Promise<void>;
  readonly stop: () => void;
}

export function usePreview(policyId: PolicyId, send: (event: ChangeEvent) => void): Preview {
  const latest = useRef(0);
  const stop = useCallback(() => {
    latest.current += 1;
  }, []);
  useEffect(() => stop, [stop]);
  const start = useCallback(
    async (change: Change) => {
      latest.current += 1;
      const mine = latest.current;
      send({ type: 'previewStarted', change });
      let cursor: PreviewCursor | null = null;
      do {
        const reply: Result<PreviewPortion, DeskError> = await call('policies:preview', {
          policyId,
          value: change.value,
          cursor,
        });
        if (mine !== latest.current) return;
        if (!reply.ok) return send({ type: 'previewFailed', error: reply.error });
        send({ type: 'walked', portion: reply.value });
        cursor = reply.value.cursor;
      } while (cursor !== null);
    },
    [policyId, send],
  );
  return { start, stop };
}
