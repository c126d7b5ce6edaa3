/** Chooses the notice that a call, a case or nobody in particular asks for, and opens its draft. */
import { useState } from 'react';
import type { NoticeId } from '../../../shared/core/ids.ts';
import type { Input } from '../../../shared/desk/contract.ts';
import { kindsOf, type NoticeKind } from '../../../shared/notices/kinds.ts';
import { SERVICES, type Service } from '../../../shared/terms/service.ts';
import { serviceWords } from '../../../shared/words/domain-words.ts';
import { noticeKindWords } from '../../../shared/words/notice-words.ts';
import { call } from '../../desk/desk-client.ts';
import { errorText } from '../../text/errors.ts';
import { startNoticeText } from '../../text/notices.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions, DialogBody } from '../../ui/dialog.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Section } from '../../ui/section.tsx';
import { useShortcuts } from '../../ui/shortcuts.tsx';
import { showToast } from '../../ui/toast-store.ts';
import styles from './notices.module.css';

export type NoticeOrigin = Input<'notice:open'>['origin'];

interface StartNoticeProps {
  /** What is at hand besides everybody: the call or the case. */
  readonly origin: Extract<NoticeOrigin, { of: 'call' | 'case' }> | null;
  /** The service of the contract at hand, where it is known. */
  readonly service: Service | null;
  readonly onStarted: (noticeId: NoticeId) => void;
  readonly onClose: () => void;
}

const LETTERS = '123456789abcdefghijklmnopqrstuvw';

export function StartNotice({ origin, service, onStarted, onClose }: StartNoticeProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const start = async (kind: NoticeKind, from: NoticeOrigin) => {
    const reply = await call('notice:open', { kind, origin: from });
    if (!reply.ok) return setProblem(errorText(reply.error));
    showToast('ok', startNoticeText.started(noticeKindWords[kind].label));
    onStarted(reply.value.noticeId);
  };
  const services = service === null ? SERVICES : [service];
  const groups: readonly Group[] =
    origin === null
      ? SERVICES.map((one) => ({
          title: `${serviceWords[one]}：${startNoticeText.ofEveryone}`,
          origin: { of: 'everyone' },
          kinds: kindsOf(one, 'everyone'),
        }))
      : services.map((one) => ({
          title: `${serviceWords[one]}：${startNoticeText.ofContract}`,
          origin,
          kinds: kindsOf(one, 'contract'),
        }));
  return (
    <Dialog title={startNoticeText.title} size="middle" onClose={onClose}>
      <DialogBody>
        <Problem text={problem} />
        <Kinds groups={groups} onChoose={(kind, from) => void start(kind, from)} />
      </DialogBody>
      <DialogActions>
        <Button keyName="escape" onPress={onClose}>
          {startNoticeText.cancel}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

interface Group {
  readonly title: string;
  readonly origin: NoticeOrigin;
  readonly kinds: readonly NoticeKind[];
}

interface KindsProps {
  readonly groups: readonly Group[];
  readonly onChoose: (kind: NoticeKind, origin: NoticeOrigin) => void;
}

/** Inside the dialog, so that its keys stand above those of the screen. */
function Kinds({ groups, onChoose }: KindsProps) {
  const all = groups.flatMap(({ kinds, origin }) => kinds.map((kind) => ({ kind, origin })));
  const keyOf = (kind: NoticeKind): string => LETTERS.charAt(all.findIndex((one) => one.kind === kind));
  useShortcuts(
    'pane',
    all.map(({ kind, origin }) => ({
      id: `notice:start:${kind}`,
      label: noticeKindWords[kind].label,
      keys: [keyOf(kind)],
      inPalette: false,
      run: () => onChoose(kind, origin),
    })),
  );
  return (
    <>
      {groups.map(({ title, origin, kinds }) => (
        <Section key={title} title={title}>
          <ul className={styles['kinds']}>
            {kinds.map((kind) => (
              <li key={kind} className={styles['kind']}>
                <Button keyName={keyOf(kind)} wide onPress={() => onChoose(kind, origin)}>
                  {noticeKindWords[kind].label}
                </Button>
                <span className={styles['aside']}>{noticeKindWords[kind].cite}</span>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}
