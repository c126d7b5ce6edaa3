/** Records one thing of an outage: which fields it has follows from what is recorded. */

import { useState } from 'react';
import { instant } from '../../../shared/core/time.ts';
import { draftPlace } from '../../../shared/desk/draft-places.ts';
import type { OutageView } from '../../../shared/desk/outage-views.ts';
import { CAUSE_PARTIES, OUTAGE_EXTENTS, OUTAGE_SOURCES, type OutageEventType } from '../../../shared/outages/outage.ts';
import { extentWords, partyWords, sourceWords } from '../../../shared/words/outage-words.ts';
import { call } from '../../desk/desk-client.ts';
import { deskClock, useDeskClock } from '../../desk/desk-clock.ts';
import { DraftLine } from '../../drafts/draft-line.tsx';
import { fullDayAndTime } from '../../text/dates.ts';
import { errorText } from '../../text/errors.ts';
import { upTo } from '../../text/fields.ts';
import { outageActions, outagesText, outageFormText as text } from '../../text/outages.ts';
import { ChipChoice } from '../../ui/chips.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast-store.ts';
import { ALWAYS_REASONED, filledForm, firstForm, hasField, type OutageForm } from './outage-form-state.ts';
import { readTypedInstant } from './outage-times.ts';

interface OutageFormDialogProps {
  readonly kind: OutageEventType;
  /** Null for a new one. */
  readonly outage: OutageView | null;
  readonly onDone: (view: OutageView) => void;
  readonly onClose: () => void;
}

export function OutageFormDialog({ kind, outage, onDone, onClose }: OutageFormDialogProps) {
  const [form, setForm] = useState<OutageForm>(() => firstForm(outage));
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const submit = async () => {
    const now = deskClock.getState().view?.now;
    if (sending || now === undefined) return;
    const filled = filledForm(kind, form, instant(now));
    if ('problem' in filled) return setProblem(filled.problem);
    setSending(true);
    const reply =
      'opening' in filled
        ? await call('outage:open', filled.opening)
        : outage === null
          ? null
          : await call('outage:change', { outageId: outage.outageId, change: filled.change });
    setSending(false);
    if (reply === null) return;
    if (!reply.ok) return setProblem(errorText(reply.error));
    showToast('ok', outage === null ? text.opened(reply.value.number) : text.done);
    onDone(reply.value);
  };
  const edit = (part: Partial<OutageForm>) => {
    setForm({ ...form, ...part });
    setProblem(null);
  };
  return (
    <Dialog title={titleOf(kind, outage)} onClose={onClose}>
      <DialogForm
        problem={problem}
        submit={text.submit}
        disabled={sending}
        onSubmit={() => void submit()}
        cancel={text.cancel}
        onCancel={onClose}
      >
        <Fields id={outage?.outageId ?? 'new'} kind={kind} form={form} onEdit={edit} />
      </DialogForm>
    </Dialog>
  );
}

function titleOf(kind: OutageEventType, outage: OutageView | null): string {
  if (kind === 'opened') return outagesText.open;
  return kind === 'restored' && outage?.restoredAt != null
    ? outageActions.restoredAgain.label
    : outageActions[kind].label;
}

const optionsOf = <T extends string>(values: readonly T[], words: { readonly [Value in T]: string }) =>
  values.map((value) => ({ value, label: words[value] }));

interface FieldsProps {
  /** Of the outage, for the drafts. */
  readonly id: string;
  readonly kind: OutageEventType;
  readonly form: OutageForm;
  readonly onEdit: (part: Partial<OutageForm>) => void;
}

function Fields({ id, kind, form, onEdit }: FieldsProps) {
  const has = (field: keyof OutageForm): boolean => hasField(kind, field, form);
  return (
    <>
      {has('scope') ? <ScopeField id={id} form={form} onEdit={onEdit} /> : null}
      {has('extent') ? (
        <ChipChoice
          legend={text.extent}
          options={optionsOf(OUTAGE_EXTENTS, extentWords)}
          value={form.extent}
          onChoose={(extent) => onEdit({ extent })}
        />
      ) : null}
      {has('source') ? (
        <ChipChoice
          legend={text.source}
          options={optionsOf(OUTAGE_SOURCES, sourceWords)}
          value={form.source}
          onChoose={(source) => onEdit({ source })}
        />
      ) : null}
      {has('time') ? <TimeField value={form.time} onTyped={(time) => onEdit({ time })} /> : null}
      {has('party') ? (
        <ChipChoice
          legend={text.party}
          options={optionsOf(CAUSE_PARTIES, partyWords)}
          value={form.party}
          onChoose={(party) => onEdit({ party })}
        />
      ) : null}
      {has('carrier') ? (
        <TextField
          label={text.carrier}
          value={form.carrier}
          limit={upTo(100)}
          onTyped={(carrier) => onEdit({ carrier })}
        />
      ) : null}
      {has('amount') ? (
        <TextField
          label={text.amount}
          hint={text.amountHint}
          value={form.amount}
          limit={upTo(20)}
          onTyped={(amount) => onEdit({ amount })}
        />
      ) : null}
      {has('reason') ? <ReasonField id={id} kind={kind} form={form} onEdit={onEdit} /> : null}
    </>
  );
}

function ScopeField({ id, form, onEdit }: Omit<FieldsProps, 'kind'>) {
  const [first] = useState(form.scope);
  return (
    <>
      <TextField
        label={text.scope}
        hint={text.scopeHint}
        value={form.scope}
        limit={upTo(200)}
        onTyped={(scope) => onEdit({ scope })}
      />
      <DraftLine
        place={draftPlace('outageText', id)}
        text={form.scope}
        stored={{ text: first, revision: null }}
        onPutBack={(scope) => onEdit({ scope })}
      />
    </>
  );
}

function ReasonField({ id, kind, form, onEdit }: FieldsProps) {
  return (
    <>
      <TextField
        label={text.reason}
        hint={ALWAYS_REASONED.includes(kind) ? text.reasonAlways : text.reasonHint}
        value={form.reason}
        limit={upTo(500)}
        onTyped={(reason) => onEdit({ reason })}
      />
      <DraftLine place={draftPlace('outageReason', id)} text={form.reason} onPutBack={(reason) => onEdit({ reason })} />
    </>
  );
}

/** Tells while it is typed which instant is meant. */
function TimeField({ value, onTyped }: { readonly value: string; readonly onTyped: (time: string) => void }) {
  const read = useDeskClock(({ view }) => (view === null ? null : readTypedInstant(value, instant(view.now))));
  return (
    <TextField
      label={text.time}
      hint={read === null ? text.timeHint : text.readAs(fullDayAndTime(read))}
      value={value}
      limit={upTo(40)}
      onTyped={onTyped}
    />
  );
}
