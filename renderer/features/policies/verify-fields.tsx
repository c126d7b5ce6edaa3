/** The table of P-VERIFY: how many items each level asks for, and how often one may be wrong. */
import { RISK_LEVELS } from '../../../shared/verification/items.ts';
import { upTo } from '../../text/fields.ts';
import { shapeHints, verifyLevelWords, verifyText } from '../../text/policies.ts';
import { PlainTable } from '../../ui/plain-table.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './change.module.css';

type Typed = { readonly [field: string]: string };

interface VerifyFieldsProps {
  readonly typed: Typed;
  readonly onTyped: (typed: Typed) => void;
}

export function VerifyFields({ typed, onTyped }: VerifyFieldsProps) {
  const field = (name: string, label: string) => (
    <TextField
      label={label}
      layout="hidden"
      inputMode="numeric"
      value={typed[name] ?? ''}
      limit={upTo(5)}
      onTyped={(text) => onTyped({ ...typed, [name]: text })}
    />
  );
  return (
    <div className={styles['verify']}>
      <PlainTable
        caption={verifyText.caption}
        rows={RISK_LEVELS}
        rowKey={(level) => level}
        columns={[
          { key: 'level', head: verifyText.level, cell: (level) => verifyLevelWords[level] },
          {
            key: 'items',
            head: verifyText.items,
            cell: (level) => field(`${level}.items`, verifyText.itemsOf(level)),
          },
          {
            key: 'nonPublic',
            head: verifyText.nonPublic,
            cell: (level) => field(`${level}.nonPublic`, verifyText.nonPublicOf(level)),
          },
          {
            key: 'stepUp',
            head: verifyText.stepUp,
            cell: (level) => (level === 'C' ? verifyText.stepUpAlways : verifyText.stepUpNever),
          },
        ]}
      />
      {(['attempts', 'failures'] as const).map((limit) => (
        <p key={limit} className={styles['limit']}>
          <span>{verifyText[limit]}</span>
          {field(`${limit}.hours`, verifyText.hoursOf(verifyText[limit]))}
          {verifyText.hours}
          {field(`${limit}.count`, verifyText.countOf(verifyText[limit]))}
          {verifyText.times}
        </p>
      ))}
      <p className={styles['hint']}>{shapeHints.verify}</p>
    </div>
  );
}
