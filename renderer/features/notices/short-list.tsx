/** The notices of a case or of a procedure, in a few lines. */
import type { NoticeId } from '../../../shared/core/ids.ts';
import type { Input } from '../../../shared/desk/contract.ts';
import type { NoticeKind } from '../../../shared/notices/kinds.ts';
import { noticeKindWords } from '../../../shared/words/notice-words.ts';
import { call } from '../../desk/desk-client.ts';
import { isoDay } from '../../text/dates.ts';
import { errorText } from '../../text/errors.ts';
import { noticesText, startNoticeText } from '../../text/notices.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { Button } from '../../ui/button.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Section } from '../../ui/section.tsx';
import { showToast } from '../../ui/toast-store.ts';
import { NoticeStageBadge } from './notice-stage-badge.tsx';
import styles from './notices.module.css';
import { useNoticeRows } from './use-notices.ts';

type Scope = Extract<Input<'notices:list'>['scope'], { of: 'case' | 'procedure' }>;

interface ShortListProps {
  readonly scope: Scope;
  /** The kind that the procedure waits for; null where none is made from here. */
  readonly makes: NoticeKind | null;
  readonly onOpen: (noticeId: NoticeId) => void;
}

export function ShortNoticeList({ scope, makes, onOpen }: ShortListProps) {
  const [loaded] = useNoticeRows(scope);
  const rows = loaded.state === 'there' ? loaded.value : [];
  const isEmpty = loaded.state !== 'loading' && rows.length === 0;
  const ofCase = scope.of === 'case';
  // Its key is there before the list has come: pressed early, it would start something else from the desk around it.
  return (
    <Section title={ofCase ? startNoticeText.ofCase : startNoticeText.ofProcedure}>
      {loaded.state === 'failed' ? <Problem text={errorText(loaded.error)} /> : null}
      {isEmpty ? (
        <p className={styles['aside']}>{ofCase ? startNoticeText.noneOfCase : startNoticeText.noneOfProcedure}</p>
      ) : null}
      <ul className={styles['short']}>
        {rows.map((row) => (
          <li key={row.noticeId} className={styles['row-head']}>
            <Button tone="link" onPress={() => onOpen(row.noticeId)}>
              {noticeKindWords[row.kind].label}
            </Button>
            <NoticeStageBadge stage={row.stage} />
            {row.sentOn === null ? null : (
              <span className={styles['aside']}>{noticesText.sentOn(isoDay(row.sentOn))}</span>
            )}
          </li>
        ))}
      </ul>
      {scope.of === 'procedure' && makes !== null ? (
        <div className={styles['make']}>
          <ActionButton
            action={{
              id: 'procedure:notice',
              label: startNoticeText.prepare,
              keys: ['alt+l'],
              foot: 5,
              run: () => void make(makes, scope, onOpen),
            }}
          />
          {isEmpty ? <p className={styles['aside']}>{startNoticeText.procedureHint}</p> : null}
        </div>
      ) : null}
    </Section>
  );
}

async function make(
  kind: NoticeKind,
  { procedureId }: Extract<Scope, { of: 'procedure' }>,
  onOpen: (noticeId: NoticeId) => void,
): Promise<void> {
  const reply = await call('notice:open', { kind, origin: { of: 'procedure', procedureId } });
  if (reply.ok) onOpen(reply.value.noticeId);
  else showToast('stop', errorText(reply.error));
}
