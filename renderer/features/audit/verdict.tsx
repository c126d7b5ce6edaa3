/** The verdict on the audit chain: the finding in one sentence, and below it which part was proved how. */
import { Fragment } from 'react';
import type { AuditVerdictView } from '../../../shared/desk/audit-views.ts';
import { anchorsText, chainText, eraHead, eraText, proofText, verdictText } from '../../text/audit-proof.ts';
import { classNames } from '../../ui/class-names.ts';
import styles from './audit.module.css';

export function Verdict({ verdict }: { readonly verdict: AuditVerdictView }) {
  return (
    <section className={classNames(styles['verdict'], styles[verdict.state])} aria-label={proofText.title}>
      <p className={styles['finding']}>{verdictText(verdict)}</p>
      <dl className={styles['proofs']}>
        <dt>{proofText.chain}</dt>
        <dd>{chainText(verdict)}</dd>
        <dt>{proofText.seals}</dt>
        <dd>
          {verdict.eras.map((era) => (
            <Fragment key={era.era}>
              <span>{eraHead(era)}</span>
              <span>{eraText(era)}</span>
            </Fragment>
          ))}
        </dd>
        <dt>{proofText.anchors}</dt>
        <dd>{anchorsText(verdict)}</dd>
      </dl>
    </section>
  );
}
