/** Writes the case report: what form, how much it shows, what it is for. The file's place and digest are shown when it is written. */

import { useState } from 'react';
import type { CaseId } from '../../../shared/core/ids.ts';
import type { Value } from '../../../shared/desk/contract.ts';
import { type DraftPlace, draftPlace } from '../../../shared/desk/draft-places.ts';
import type { DeskError } from '../../../shared/desk/errors.ts';
import type { Role } from '../../../shared/users/user.ts';
import { call } from '../../desk/desk-client.ts';
import { DraftLine } from '../../drafts/draft-line.tsx';
import { dialogText } from '../../text/case-page.ts';
import { errorText } from '../../text/errors.ts';
import { upTo } from '../../text/fields.ts';
import { disclosureWords, exportFormatWords, exportPurposeWords } from '../../text/timeline.ts';
import { Button } from '../../ui/button.tsx';
import { ChipChoice } from '../../ui/chips.tsx';
import { Dialog, DialogActions, DialogBody } from '../../ui/dialog.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Problem } from '../../ui/problem.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './case-page.module.css';
import { type ExportWish, exportInput, FIRST_WISH, isReasonMissing } from './export-wish.ts';

interface ExportDialogProps {
  readonly caseId: CaseId;
  readonly role: Role;
  readonly onExported: () => void;
  readonly onClose: () => void;
}

type Progress =
  | { readonly state: 'asking'; readonly problem: string | null }
  | { readonly state: 'writing' }
  | { readonly state: 'written'; readonly file: Value<'report:export'> };

const { export: text, reason: reasonLabel } = dialogText;

export function ExportDialog({ caseId, role, onExported, onClose }: ExportDialogProps) {
  const [wish, setWish] = useState<ExportWish>(FIRST_WISH);
  const [progress, setProgress] = useState<Progress>({ state: 'asking', problem: null });
  const onSubmit = async () => {
    if (progress.state !== 'asking') return;
    if (isReasonMissing(wish)) return setProgress({ state: 'asking', problem: dialogText.reasonMissing });
    setProgress({ state: 'writing' });
    const reply = await call('report:export', exportInput(caseId, wish));
    setProgress(reply.ok ? { state: 'written', file: reply.value } : refusal(reply.error));
    if (reply.ok) onExported();
  };
  if (progress.state === 'written') return <Written file={progress.file} onClose={onClose} />;
  return (
    <Dialog title={text.title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void onSubmit();
        }}
      >
        <WishFields
          draft={draftPlace('exportReason', caseId)}
          wish={wish}
          role={role}
          problem={progress.state === 'asking' ? progress.problem : null}
          onChange={(part) => {
            setWish({ ...wish, ...part });
            setProgress({ state: 'asking', problem: null });
          }}
        />
        <DialogActions>
          <Button type="submit" tone="primary" keyName="enter" disabled={progress.state === 'writing'}>
            {progress.state === 'writing' ? text.working : text.submit}
          </Button>
          <Button keyName="escape" onPress={onClose}>
            {dialogText.cancel}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

const refusal = (error: DeskError): Progress => ({ state: 'asking', problem: errorText(error) });

const optionsOf = <T extends string>(words: { readonly [value in T]: string }) =>
  (Object.keys(words) as T[]).map((value) => ({ value, label: words[value] }));

interface WishFieldsProps {
  readonly draft: DraftPlace;
  readonly wish: ExportWish;
  readonly role: Role;
  readonly problem: string | null;
  readonly onChange: (part: Partial<ExportWish>) => void;
}

function WishFields({ draft, wish, role, problem, onChange }: WishFieldsProps) {
  const disclosures = optionsOf(disclosureWords).filter(({ value }) => value === 'masked' || role === 'supervisor');
  return (
    <DialogBody>
      <div>
        <ChipChoice
          legend={text.format}
          options={optionsOf(exportFormatWords)}
          value={wish.format}
          onChoose={(format) => onChange({ format })}
        />
        <p className={styles['aside']}>{text.formatHints[wish.format]}</p>
      </div>
      <div>
        <ChipChoice
          legend={text.disclosure}
          options={disclosures}
          value={wish.disclosure}
          onChoose={(disclosure) => onChange({ disclosure })}
        />
        {role === 'supervisor' ? null : <p className={styles['aside']}>{text.fullOnlySupervisor}</p>}
      </div>
      <ChipChoice
        legend={text.purpose}
        options={optionsOf(exportPurposeWords)}
        value={wish.purpose}
        onChoose={(purpose) => onChange({ purpose })}
      />
      {wish.disclosure === 'full' ? (
        <TextField
          label={reasonLabel}
          hint={dialogText.reasonHint}
          value={wish.reason}
          limit={upTo(500)}
          onTyped={(reason) => onChange({ reason })}
        />
      ) : null}
      {wish.disclosure === 'full' ? (
        <DraftLine place={draft} text={wish.reason} onPutBack={(reason) => onChange({ reason })} />
      ) : null}
      <Problem text={problem} />
    </DialogBody>
  );
}

function Written({ file, onClose }: { readonly file: Value<'report:export'>; readonly onClose: () => void }) {
  return (
    <Dialog title={text.doneTitle} onClose={onClose}>
      <DialogBody>
        <Facts
          facts={[
            { name: text.file, value: file.fileName },
            { name: text.folder, value: file.folder },
            { name: text.hash, value: <code className={styles['hash']}>{file.sha256}</code> },
          ]}
        />
        <p className={styles['aside']}>{text.hashHint}</p>
      </DialogBody>
      <DialogActions>
        <Button tone="primary" keyName="escape" onPress={onClose}>
          {text.close}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
