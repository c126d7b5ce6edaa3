/** The conditions of use (ご利用の条件) that the caller is asked about. Source: N 37(1) · N-105 */
import { memo } from 'react';
import type { Service } from '../../../shared/terms/service.ts';
import { checksText } from '../../text/call.ts';
import { Section } from '../../ui/section.tsx';
import screen from './call-screen.module.css';
import { CheckList } from './check-list.tsx';
import { type Checks, tally } from './check-walk.ts';
import { WalkKeys } from './walk-keys.tsx';

export interface ConditionsPaneProps {
  readonly service: Service | null;
  readonly checks: Checks;
}

export const ConditionsPane = memo(function ConditionsPane({ service, checks }: ConditionsPaneProps) {
  if (service !== 'serverSupport') return null;
  const { yes, no, all } = tally('conditions', checks);
  const aside = (
    <>
      <span>{checksText.tally(yes + no, all)}</span>
      <span className={screen['cite']}>{checksText.conditionsCite}</span>
      <WalkKeys />
    </>
  );
  return (
    <Section title={checksText.conditions} aside={aside}>
      <CheckList list="conditions" service={service} checks={checks} />
    </Section>
  );
});
