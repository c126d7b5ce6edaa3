/** Corrects a stamp by a new entry with its reason; the first record stays. */

import { useState } from 'react';
import { STAMPS, type Stamp } from '../../../shared/contacts/stamps.ts';
import { instant } from '../../../shared/core/time.ts';
import { draftPlace } from '../../../shared/desk/draft-places.ts';
import type { DeskError } from '../../../shared/desk/errors.ts';
import type { CallView } from '../../../shared/desk/views.ts';
import { stampWords } from '../../../shared/words/domain-words.ts';
import { DraftLine } from '../../drafts/draft-line.tsx';
import { correctionText } from '../../text/call.ts';
import { clockTime } from '../../text/dates.ts';
import { errorText } from '../../text/errors.ts';
import { upTo } from '../../text/fields.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions, DialogBody } from '../../ui/dialog.tsx';
import { Problem } from '../../ui/problem.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { callDesk } from './present-call.ts';
import { parseTypedTime } from './typed-time.ts';

const close = () => callDesk.dispatch({ type: 'dialogClosed' });

export function StampCorrection({ contact }: { readonly contact: CallView['contact'] }) {
  const set = STAMPS.filter((stamp) => contact.stamps[stamp] !== null);
  const [stamp, setStamp] = useState<Stamp>(set.includes('notice') ? 'notice' : (set.at(-1) ?? 'answer'));
  const [time, setTime] = useState('');
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<DeskError | 'badTime' | 'noReason' | null>(null);
  const current = contact.stamps[stamp];

  async function save(): Promise<void> {
    const at = current === null ? null : parseTypedTime(time, instant(current));
    if (at === null) return setProblem('badTime');
    if (reason.trim() === '') return setProblem('noReason');
    const error = await callDesk.commands.correctStamp({ stamp, at, reason });
    if (error === null) close();
    else setProblem(error);
  }
  return (
    <Dialog title={correctionText.title} onClose={close} size="narrow">
      <DialogBody>
        <SelectField
          label={correctionText.stamp}
          options={set.map((value) => ({ value, label: stampWords[value] }))}
          value={stamp}
          onChoose={setStamp}
        />
        <p>{current === null ? null : correctionText.current(clockTime(instant(current)))}</p>
        <TextField
          label={correctionText.time}
          hint={correctionText.timeHint}
          inputMode="numeric"
          value={time}
          onTyped={(text) => {
            setTime(text);
            setProblem(null);
          }}
          problem={problem === 'badTime' ? correctionText.badTime : null}
          onEnter={() => void save()}
        />
        <TextField
          label={correctionText.reason}
          limit={upTo(500)}
          value={reason}
          onTyped={(text) => {
            setReason(text);
            setProblem(null);
          }}
          problem={problem === 'noReason' ? correctionText.noReason : null}
          onEnter={() => void save()}
        />
        <DraftLine place={draftPlace('stampReason', contact.contactId)} text={reason} onPutBack={setReason} />
        <Problem text={problem !== null && typeof problem === 'object' ? errorText(problem) : null} />
      </DialogBody>
      <DialogActions>
        <Button tone="primary" keyName="enter" onPress={() => void save()}>
          {correctionText.save}
        </Button>
        <Button keyName="escape" onPress={close}>
          {correctionText.cancel}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
