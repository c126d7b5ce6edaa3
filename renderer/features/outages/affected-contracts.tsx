/** The contracts of an outage, with when each was told; a supervisor takes one out with a reason. */

import { useState } from 'react';
import { instant } from '../../../shared/core/time.ts';
import { draftPlace } from '../../../shared/desk/draft-places.ts';
import type { AffectedRow, OutageView } from '../../../shared/desk/outage-views.ts';
import { NOTHING, phonePlanWords } from '../../../shared/words/domain-words.ts';
import { call } from '../../desk/desk-client.ts';
import { DraftLine } from '../../drafts/draft-line.tsx';
import { dayAndTime } from '../../text/dates.ts';
import { errorText } from '../../text/errors.ts';
import { upTo } from '../../text/fields.ts';
import { outageFormText, spanText, outagesText as text } from '../../text/outages.ts';
import { contractStateWords } from '../../text/words.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions, DialogBody } from '../../ui/dialog.tsx';
import { PlainTable } from '../../ui/plain-table.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast-store.ts';
import styles from './outages.module.css';
import { useSlices } from './use-slices.ts';

const SHOWN = 100;

interface AffectedContractsProps {
  readonly outage: OutageView;
  readonly keeps: boolean;
  /** Another number where the register has changed. */
  readonly turn: number;
}

export function AffectedContracts({ outage, keeps, turn }: AffectedContractsProps) {
  const { outageId, knownAt } = outage;
  const { rows, error, more } = useSlices<AffectedRow>({
    limit: SHOWN,
    ask: (after) => call('outage:contracts', { outageId, after, limit: SHOWN }),
    turn,
  });
  const [removing, setRemoving] = useState<AffectedRow | null>(null);
  const toldAt = ({ firstToldAt }: AffectedRow): string =>
    firstToldAt === null ? NOTHING : text.toldAfter(dayAndTime(instant(firstToldAt)), spanText(knownAt, firstToldAt));
  return (
    <Section title={text.contracts}>
      <Problem text={error === null ? null : errorText(error)} />
      {rows.length === 0 ? <p>{text.contractsNone}</p> : null}
      {rows.length === 0 ? null : (
        <PlainTable
          caption={text.contracts}
          rows={rows}
          rowKey={({ contractId }) => contractId}
          columns={[
            { key: 'handle', head: text.columns.handle, cell: ({ handle }) => handle },
            { key: 'name', head: text.columns.name, cell: ({ maskedName }) => maskedName ?? NOTHING },
            {
              key: 'plan',
              head: text.columns.plan,
              cell: ({ plan }) => (plan === null ? NOTHING : phonePlanWords[plan]),
            },
            { key: 'state', head: text.columns.state, cell: ({ state }) => contractStateWords[state] },
            { key: 'told', head: text.columns.toldAt, cell: toldAt },
            ...(keeps
              ? [
                  {
                    key: 'remove',
                    head: text.remove,
                    cell: (row: AffectedRow) => (
                      <Button tone="link" label={text.removeOf(row.handle)} onPress={() => setRemoving(row)}>
                        {text.remove}
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {more === null ? null : (
        <p className={styles['more']}>
          <Button onPress={more}>{text.more}</Button>
        </p>
      )}
      {removing === null ? null : <RemoveDialog outage={outage} row={removing} onClose={() => setRemoving(null)} />}
    </Section>
  );
}

interface RemoveDialogProps {
  readonly outage: OutageView;
  readonly row: AffectedRow;
  readonly onClose: () => void;
}

function RemoveDialog({ outage, row, onClose }: RemoveDialogProps) {
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async () => {
    if (reason.trim() === '') return setProblem(outageFormText.reasonMissing);
    const { outageId } = outage;
    const reply = await call('outage:removeContract', { outageId, contractId: row.contractId, reason });
    if (!reply.ok) return setProblem(errorText(reply.error));
    showToast('ok', text.removed);
    onClose();
  };
  return (
    <Dialog title={text.removeTitle(row.handle)} size="narrow" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <DialogBody>
          <TextField
            label={outageFormText.reason}
            hint={outageFormText.reasonAlways}
            value={reason}
            limit={upTo(500)}
            onTyped={(typed) => {
              setReason(typed);
              setProblem(null);
            }}
          />
          <DraftLine place={draftPlace('outageReason', row.contractId)} text={reason} onPutBack={setReason} />
          <Problem text={problem} />
        </DialogBody>
        <DialogActions>
          <Button type="submit" tone="primary" keyName="enter">
            {text.remove}
          </Button>
          <Button keyName="escape" onPress={onClose}>
            {outageFormText.cancel}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
