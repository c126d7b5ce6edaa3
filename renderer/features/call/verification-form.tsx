/** The fields for what the caller says. Enter in any of them sends what is filled in; the field of the management number shows dots. */
import { useState } from 'react';
import { type RiskLevel, VERIFICATION_ITEMS, type VerificationItem } from '../../../shared/verification/items.ts';
import { verificationItemWords } from '../../../shared/words/domain-words.ts';
import { verificationText } from '../../text/call.ts';
import { upTo } from '../../text/fields.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { callDesk } from './present-call.ts';
import styles from './verification-form.module.css';

/** In the order in which an operator asks. */
const ASKED: readonly VerificationItem[] = [
  'applicationNumber',
  'name',
  'contactPhone',
  'address',
  'contactPerson',
  'email',
];

type Said = { readonly [Item in VerificationItem]?: string };

export interface VerificationFormProps {
  readonly level: RiskLevel;
  readonly busy: boolean;
  /** No attempt is left today. */
  readonly blocked: boolean;
}

export function VerificationForm({ level, busy, blocked }: VerificationFormProps) {
  const [said, setSaid] = useState<Said>({});
  const items = VERIFICATION_ITEMS.flatMap((item) => {
    const value = said[item]?.trim() ?? '';
    return value === '' ? [] : [{ item, value }];
  });
  const disabled = busy || blocked || items.length === 0;
  const send = () => {
    if (!disabled) void callDesk.commands.verifyItems({ level, items });
  };
  const firstEmpty = ASKED.find((item) => (said[item] ?? '') === '');
  return (
    <div className={styles['form']}>
      {ASKED.map((item) => (
        <div
          key={item}
          className={item === 'applicationNumber' ? styles['secret'] : undefined}
          data-first-focus={item === firstEmpty || undefined}
        >
          <TextField
            layout="row"
            label={verificationItemWords[item]}
            value={said[item] ?? ''}
            limit={upTo(200)}
            placeholder={item === firstEmpty ? verificationText.placeholder : ''}
            onTyped={(value) => setSaid((before) => ({ ...before, [item]: value }))}
            onEnter={send}
          />
        </div>
      ))}
      <Button onPress={send} disabled={disabled} keyName="enter">
        {busy ? verificationText.checking : verificationText.check}
      </Button>
    </div>
  );
}
