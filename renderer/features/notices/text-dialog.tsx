/** The prepared text of a notice: masked until its reader may see name and place, to be read aloud, copied or saved. */

import { useCallback, useEffect, useState } from 'react';
import { draftPlace } from '../../../shared/desk/draft-places.ts';
import type { DeskError } from '../../../shared/desk/errors.ts';
import type { NoticeView, PreparedNotice } from '../../../shared/desk/notice-views.ts';
import { call } from '../../desk/desk-client.ts';
import { DraftLine } from '../../drafts/draft-line.tsx';
import { errorText } from '../../text/errors.ts';
import { upTo } from '../../text/fields.ts';
import { noticesText, noticeTextWords as words } from '../../text/notices.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions, DialogBody } from '../../ui/dialog.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Problem } from '../../ui/problem.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast-store.ts';
import { copyText } from './copy-text.ts';
import styles from './notices.module.css';

interface TextDialogProps {
  readonly shown: NoticeView;
  readonly mayReveal: boolean;
  readonly onClose: () => void;
}

/** `reason` is that for which the text is shown in full; null while it is not. */
type Prepared = { readonly text: PreparedNotice; readonly reason: string | null };

export function TextDialog({ shown, mayReveal, onClose }: TextDialogProps) {
  const { noticeId } = shown;
  const [prepared, setPrepared] = useState<Prepared | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const fail = (error: DeskError) => setProblem(errorText(error));
  const prepare = useCallback(
    async (why: string | null) => {
      const reply = await call('notice:prepare', { noticeId, reason: why });
      if (reply.ok) setPrepared({ text: reply.value, reason: why });
      else setProblem(errorText(reply.error));
    },
    [noticeId],
  );
  useEffect(() => void prepare(null), [prepare]);
  const ofContract = shown.reach === 'contract';
  const full = ofContract && prepared?.text.full !== null && prepared !== null;
  const save = async () => {
    const disclosure = prepared?.reason == null ? 'masked' : 'full';
    const reply = await call('notice:save', { noticeId, disclosure, reason: prepared?.reason ?? null });
    if (!reply.ok) return fail(reply.error);
    showToast('ok', words.saved(reply.value.fileName, reply.value.folder));
  };
  const reveal = () => {
    if (reason.trim() === '') return setProblem(noticesText.reasonMissing);
    setProblem(null);
    void prepare(reason.trim());
  };
  return (
    <Dialog title={words.title} size="wide" onClose={onClose}>
      <DialogBody>
        {prepared === null ? null : <Shown text={prepared.text} full={full} ofContract={ofContract} />}
        {ofContract && !full && mayReveal ? (
          <div className={styles['reveal']}>
            <TextField
              label={noticesText.reason}
              hint={words.showHint}
              value={reason}
              limit={upTo(500)}
              onTyped={setReason}
              onEnter={reveal}
            />
            <Button keyName="enter" onPress={reveal}>
              {words.show}
            </Button>
            <DraftLine place={draftPlace('noticeReason', noticeId, 'prepare')} text={reason} onPutBack={setReason} />
          </div>
        ) : null}
        {ofContract && !full && !mayReveal ? <p className={styles['aside']}>{words.onlySupervisor}</p> : null}
        {full ? <p className={styles['aside']}>{prepared.reason === null ? words.savedMasked : words.noCopy}</p> : null}
        <Problem text={problem} />
      </DialogBody>
      <DialogActions>
        <ActionButton
          scope="pane"
          tone="primary"
          action={{
            id: 'notice:save',
            label: words.save,
            keys: ['alt+s'],
            enabled: prepared !== null && !prepared.text.hasGaps,
            run: () => void save(),
          }}
        />
        {full ? null : (
          <ActionButton
            scope="pane"
            action={{
              id: 'notice:copy',
              label: words.copy,
              keys: ['alt+c'],
              enabled: prepared !== null,
              run: () => {
                const copied = copyText(prepared?.text.masked ?? '');
                showToast(copied ? 'ok' : 'stop', copied ? words.copied : words.notCopied);
              },
            }}
          />
        )}
        <Button keyName="escape" onPress={onClose}>
          {words.close}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

interface ShownTextProps {
  readonly text: PreparedNotice;
  readonly full: boolean;
  readonly ofContract: boolean;
}

function Shown({ text, full, ofContract }: ShownTextProps) {
  const { channel, subject, masked, to, hasGaps } = text;
  const facts = [
    ...(channel === 'email' ? [{ name: words.subject, value: subject }] : []),
    ...(channel === 'email' && ofContract ? [{ name: words.to, value: full ? to : words.maskedTo }] : []),
  ];
  return (
    <>
      {ofContract ? <p className={styles['aside']}>{full ? words.full : words.masked}</p> : null}
      {facts.length === 0 ? null : <Facts facts={facts} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by the keyboard alone */}
      <section className={styles['text']} tabIndex={0} aria-label={words.title}>
        {full ? text.full : masked}
      </section>
      {hasGaps ? <p className={styles['late']}>{words.gaps}</p> : null}
    </>
  );
}
