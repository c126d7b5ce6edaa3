/** The policies by group, one chosen; the arrow keys move through all of them. */
import { useEffect, useRef } from 'react';
import type { PolicyHistoryView } from '../../../shared/desk/policy-views.ts';
import type { PolicyId } from '../../../shared/policies/policy.ts';
import { POLICY_GROUPS, policyGroupWords, policyValueWords, policyWords } from '../../text/policies.ts';
import { policiesText } from '../../text/policies-screen.ts';
import { Badge } from '../../ui/badge.tsx';
import { ChoiceRow, ChoiceRows } from '../../ui/choice-rows.tsx';
import styles from './policies.module.css';
import { comingOf, inForceOf } from './version-walk.ts';

interface PolicyListProps {
  readonly histories: readonly PolicyHistoryView[];
  readonly chosen: PolicyId;
  readonly onChoose: (policyId: PolicyId) => void;
}

export function PolicyList({ histories, chosen, onChoose }: PolicyListProps) {
  const start = useRef<HTMLInputElement>(null);
  useEffect(() => start.current?.focus(), []);
  return (
    <ChoiceRows legend={policiesText.list} className={styles['list']}>
      {POLICY_GROUPS.map((group) => (
        <div key={group} className={styles['group']}>
          <h2 className={styles['group-name']}>{policyGroupWords[group]}</h2>
          {histories
            .filter(({ policyId }) => policyWords[policyId].group === group)
            .map((history) => (
              <ChoiceRow
                key={history.policyId}
                ref={history.policyId === chosen ? start : undefined}
                chosen={history.policyId === chosen}
                onChoose={() => onChoose(history.policyId)}
              >
                <PolicyLine history={history} />
              </ChoiceRow>
            ))}
        </div>
      ))}
    </ChoiceRows>
  );
}

function PolicyLine({ history: { policyId, versions } }: { readonly history: PolicyHistoryView }) {
  const { value, version } = inForceOf(versions);
  return (
    <>
      <span className={styles['policy-head']}>
        <b>{policyWords[policyId].title}</b>
        {isUnruled(policyId, value) ? <Badge tone="need">{policiesText.unruled}</Badge> : null}
        {comingOf(versions) === null ? null : <Badge tone="two">{policiesText.comingBadge}</Badge>}
        <span className={styles['policy-version']}>{policiesText.version(version)}</span>
      </span>
      <span className={styles['policy-value']}>{policyValueWords(policyId, value)}</span>
    </>
  );
}

/** Whether the first OS Pro still waits for a supervisor. Source: D-N01 */
export const isUnruled = (policyId: PolicyId, value: string): boolean =>
  policyId === 'P-DEVICE-COVERAGE' && value === '"coveredUntilRuled"';
