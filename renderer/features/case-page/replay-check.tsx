/** Works a stored decision out again and says honestly what came of it: the same, another release, or not what its rule said. */
import { useEffect, useRef, useState } from 'react';
import type { DecisionId } from '../../../shared/core/ids.ts';
import type { ReplayView } from '../../../shared/desk/policy-views.ts';
import { call } from '../../desk/desk-client.ts';
import { errorText } from '../../text/errors.ts';
import { answerFieldWord, replayText, tableWord } from '../../text/replay.ts';
import { Badge } from '../../ui/badge.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Problem } from '../../ui/problem.tsx';
import styles from './case-page.module.css';

export type Replay =
  | { readonly state: 'working' }
  | { readonly state: 'done'; readonly view: ReplayView }
  | { readonly state: 'failed'; readonly text: string };

/** The replay of each decision that was asked for, by its id; only the latest asking of one counts. */
export function useReplays(): readonly [ReadonlyMap<DecisionId, Replay>, (decisionId: DecisionId) => void] {
  const [replays, setReplays] = useState<ReadonlyMap<DecisionId, Replay>>(new Map());
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const put = (decisionId: DecisionId, replay: Replay) => {
    if (here.current) setReplays((all) => new Map(all).set(decisionId, replay));
  };
  const ask = (decisionId: DecisionId): void => {
    put(decisionId, { state: 'working' });
    void call('decision:replay', { decisionId }).then((reply) =>
      put(
        decisionId,
        reply.ok ? { state: 'done', view: reply.value } : { state: 'failed', text: errorText(reply.error) },
      ),
    );
  };
  return [replays, ask];
}

export function ReplayCheck({ replay }: { readonly replay: Replay | undefined }) {
  return (
    <div role="status" className={styles['replay']}>
      {replay?.state === 'working' ? <p className={styles['aside']}>{replayText.working}</p> : null}
      {replay?.state === 'failed' ? <Problem text={replay.text} /> : null}
      {replay?.state === 'done' ? <ReplayResult view={replay.view} /> : null}
    </div>
  );
}

function ReplayResult({ view }: { readonly view: ReplayView }) {
  return (
    <>
      <Verdict view={view} />
      <Seal sealed={view.sealed} />
    </>
  );
}

function Verdict({ view: { verdict, versions } }: { readonly view: ReplayView }) {
  switch (verdict.type) {
    case 'same':
      return (
        <>
          <p>
            <Badge tone="ok">{replayText.same}</Badge>
          </p>
          <VersionList versions={versions} />
        </>
      );
    case 'different':
      return (
        <Problem text={replayText.differentLead}>
          <Facts
            facts={[
              { name: replayText.differs, value: verdict.fields.map(answerFieldWord).join('・') },
              { name: replayText.stored, value: verdict.stored },
              { name: replayText.replayed, value: verdict.replayed },
            ]}
          />
        </Problem>
      );
    case 'unreadable':
      return <Problem text={replayText.unreadableLead} />;
    case 'otherVersions':
      return (
        <>
          <p>
            <Badge tone="two">{replayText.otherVersions}</Badge>
          </p>
          <Changes changes={verdict.versions} />
          <p>{verdict.agrees ? replayText.agrees : replayText.disagrees}</p>
        </>
      );
    case 'tablesMissing':
      return (
        <>
          <p>
            <Badge tone="need">{replayText.tablesMissing}</Badge>
          </p>
          <Changes changes={verdict.versions} />
          <p>{replayText.tablesMissingLead}</p>
        </>
      );
  }
}

type VersionChange = Extract<ReplayView['verdict'], { readonly type: 'tablesMissing' }>['versions'][number];

function Changes({ changes }: { readonly changes: readonly VersionChange[] }) {
  return (
    <ul>
      {changes.map(({ table, stored, present }) => (
        <li key={table}>
          {replayText.change(tableWord(table), stored ?? replayText.absent, present ?? replayText.absent)}
        </li>
      ))}
    </ul>
  );
}

function Seal({ sealed }: Pick<ReplayView, 'sealed'>) {
  if (sealed === false) return <Problem text={replayText.unsealed} />;
  return <p className={styles['aside']}>{sealed ? replayText.sealed : replayText.noSeal}</p>;
}

/** The rule and every policy by its version; the calendar only shows that it is the same. */
function VersionList({ versions }: Pick<ReplayView, 'versions'>) {
  const { rule, ...tables } = versions;
  const policies = Object.entries(tables).filter(([table]) => table.startsWith('P-'));
  return (
    <p className={styles['versions']}>
      <span>{replayText.with}</span>
      {rule === undefined ? null : <span>{rule}</span>}
      {policies.map(([table, version]) => (
        <span key={table}>{replayText.version(table, version)}</span>
      ))}
    </p>
  );
}
