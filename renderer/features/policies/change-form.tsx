/** The first step of a change: the new value in the form made for its shape, the day it begins, and why. */

import { formatIsoDate } from '../../../shared/core/time.ts';
import { draftPlace } from '../../../shared/desk/draft-places.ts';
import type { DeskError } from '../../../shared/desk/errors.ts';
import type { PolicyHistoryView, PolicyVersionView } from '../../../shared/desk/policy-views.ts';
import { DraftLine } from '../../drafts/draft-line.tsx';
import { isoDay, longDay } from '../../text/dates.ts';
import { errorText } from '../../text/errors.ts';
import { upTo } from '../../text/fields.ts';
import { policyValueWords } from '../../text/policies.ts';
import { changeText, policiesText } from '../../text/policies-screen.ts';
import { Button } from '../../ui/button.tsx';
import { DialogActions, DialogBody } from '../../ui/dialog.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Problem } from '../../ui/problem.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { FormProblem } from './change-state.ts';
import type { ChangeDraft } from './use-change-draft.ts';
import { ValueFields } from './value-fields.tsx';
import { comingOf, inForceOf } from './version-walk.ts';

interface ChangeFormProps {
  readonly history: PolicyHistoryView;
  readonly restored: PolicyVersionView | null;
  readonly draft: ChangeDraft;
  readonly problem: FormProblem | null;
  readonly error: DeskError | null;
  readonly onEdited: () => void;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
}

export function ChangeForm(props: ChangeFormProps) {
  const { history, restored, draft, problem, error, onEdited } = props;
  const { policyId, versions } = history;
  const present = policyValueWords(policyId, inForceOf(versions).value);
  const { date } = draft;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        props.onSubmit();
      }}
    >
      <DialogBody>
        <Facts
          facts={[
            { name: changeText.present, value: present },
            ...(restored === null
              ? []
              : [{ name: changeText.restored, value: <b>{policyValueWords(policyId, restored.value)}</b> }]),
          ]}
        />
        {restored === null ? (
          <ValueFields
            policyId={policyId}
            form={draft.form}
            onChange={(form) => {
              draft.setForm(form);
              onEdited();
            }}
          />
        ) : null}
        <TextField
          label={changeText.from}
          hint={date === null ? changeText.fromHint : isoDay(formatIsoDate(date), longDay)}
          value={draft.day}
          limit={upTo(40)}
          problem={problem === 'badDay' ? changeText.badDay : problem === 'pastDay' ? changeText.pastDay : null}
          onTyped={(day) => {
            draft.setDay(day);
            onEdited();
          }}
        />
        <TextField
          label={changeText.reason}
          hint={changeText.reasonHint}
          value={draft.reason}
          limit={upTo(500)}
          problem={problem === 'reasonMissing' ? changeText.reasonMissing : null}
          onTyped={(reason) => {
            draft.setReason(reason);
            onEdited();
          }}
        />
        <DraftLine
          place={draftPlace('policyReason', policyId)}
          text={draft.reason}
          stored={{ text: draft.firstReason, revision: null }}
          onPutBack={draft.setReason}
        />
        <Overtaken history={history} from={date === null ? null : formatIsoDate(date)} />
        <Problem text={error === null ? valueProblem(problem) : errorText(error)} />
      </DialogBody>
      <DialogActions>
        <Button type="submit" tone="primary" keyName="enter">
          {changeText.preview}
        </Button>
        <Button keyName="escape" onPress={props.onClose}>
          {changeText.cancel}
        </Button>
      </DialogActions>
    </form>
  );
}

const valueProblem = (problem: FormProblem | null): string | null =>
  problem === 'badValue' || problem === 'sameValue' ? changeText[problem] : null;

/** Tells that a version which is still to come will never apply. */
export function Overtaken(props: { readonly history: PolicyHistoryView; readonly from: string | null }) {
  const coming = comingOf(props.history.versions);
  if (coming === null || props.from === null || coming.effectiveFrom < props.from) return null;
  const version = policiesText.version(coming.version);
  return <p>{changeText.overtakes(version, isoDay(coming.effectiveFrom, longDay))}</p>;
}
