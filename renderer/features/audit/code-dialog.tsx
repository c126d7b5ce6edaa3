/** Looks for the code of a printed report in the audit chain. */
import { useState } from 'react';
import { call } from '../../desk/desk-client.ts';
import { codeText, foundText } from '../../text/audit-proof.ts';
import { errorText } from '../../text/errors.ts';
import { upTo } from '../../text/fields.ts';
import { classNames } from '../../ui/class-names.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './audit.module.css';

interface CodeDialogProps {
  /** The chain has grown by the look. */
  readonly onRecorded: () => void;
  readonly onClose: () => void;
}

type Answer = { readonly found: boolean; readonly text: string };

const isCode = (typed: string): boolean =>
  /^[0-9a-f]{8}$/i.test(typed.normalize('NFKC').replaceAll(/[\s\p{Dash}ー]/gu, ''));

export function CodeDialog({ onRecorded, onClose }: CodeDialogProps) {
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [sending, setSending] = useState(false);
  const submit = async () => {
    if (sending) return;
    setAnswer(null);
    if (!isCode(code)) return setProblem(codeText.malformed);
    setProblem(null);
    setSending(true);
    const reply = await call('audit:findHead', { code });
    setSending(false);
    if (!reply.ok) return setProblem(errorText(reply.error));
    setAnswer({ found: reply.value.rows.length > 0, text: foundText(reply.value) });
    onRecorded();
  };
  return (
    <Dialog title={codeText.title} size="narrow" onClose={onClose}>
      <DialogForm
        problem={problem}
        submit={codeText.submit}
        disabled={sending}
        onSubmit={() => void submit()}
        cancel={codeText.close}
        onCancel={onClose}
      >
        <p>{codeText.lead}</p>
        <TextField label={codeText.label} hint={codeText.hint} value={code} limit={upTo(40)} onTyped={setCode} />
        <div role="status">
          {answer === null ? null : (
            <p className={classNames(styles['answer'], answer.found ? styles['proved'] : styles['broken'])}>
              {answer.text}
            </p>
          )}
        </div>
      </DialogForm>
    </Dialog>
  );
}
