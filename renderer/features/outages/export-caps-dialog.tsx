/** Writes the prepared list as a file: for which purpose, and where it then lies. */
import { useState } from 'react';
import type { Value } from '../../../shared/desk/contract.ts';
import type { PreparationView } from '../../../shared/desk/outage-views.ts';
import { call } from '../../desk/desk-client.ts';
import { dialogText } from '../../text/case-page.ts';
import { count } from '../../text/dates.ts';
import { errorText } from '../../text/errors.ts';
import { outageFormText, outagesText, capsText as text } from '../../text/outages.ts';
import { exportPurposeWords } from '../../text/timeline.ts';
import { Button } from '../../ui/button.tsx';
import { ChipChoice } from '../../ui/chips.tsx';
import { Dialog, DialogActions, DialogBody } from '../../ui/dialog.tsx';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { Facts } from '../../ui/facts.tsx';
import styles from './outages.module.css';

type Purpose = keyof typeof exportPurposeWords;
const PURPOSES = (Object.keys(exportPurposeWords) as Purpose[]).map((value) => ({
  value,
  label: exportPurposeWords[value],
}));

interface ExportCapsDialogProps {
  readonly list: PreparationView;
  readonly onClose: () => void;
}

export function ExportCapsDialog({ list, onClose }: ExportCapsDialogProps) {
  const [purpose, setPurpose] = useState<Purpose>('service');
  const [problem, setProblem] = useState<string | null>(null);
  const [writing, setWriting] = useState(false);
  const [file, setFile] = useState<Value<'outage:export'> | null>(null);
  const submit = async () => {
    if (writing) return;
    setWriting(true);
    const reply = await call('outage:export', { preparationId: list.preparationId, purpose });
    setWriting(false);
    if (reply.ok) setFile(reply.value);
    else setProblem(errorText(reply.error));
  };
  if (file !== null) return <Written file={file} onClose={onClose} />;
  return (
    <Dialog title={text.export} onClose={onClose}>
      <DialogForm
        problem={problem}
        submit={writing ? text.exporting : text.exportSubmit}
        disabled={writing}
        onSubmit={() => void submit()}
        cancel={outageFormText.cancel}
        onCancel={onClose}
      >
        <p>{text.lead}</p>
        <p>{text.exportLead}</p>
        {list.current ? null : <p className={styles['old']}>{text.old}</p>}
        <ChipChoice legend={text.purpose} options={PURPOSES} value={purpose} onChoose={setPurpose} />
      </DialogForm>
    </Dialog>
  );
}

function Written({ file, onClose }: { readonly file: Value<'outage:export'>; readonly onClose: () => void }) {
  const { export: words } = dialogText;
  return (
    <Dialog title={words.doneTitle} onClose={onClose}>
      <DialogBody>
        <Facts
          facts={[
            { name: words.file, value: file.fileName },
            { name: words.folder, value: file.folder },
            { name: text.lines, value: outagesText.many(count(file.lines)) },
            { name: words.hash, value: <code className={styles['hash']}>{file.sha256}</code> },
          ]}
        />
      </DialogBody>
      <DialogActions>
        <Button tone="primary" keyName="escape" onPress={onClose}>
          {words.close}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
