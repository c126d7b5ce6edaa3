/** One file: what is to be checked, which steps lead on, the dates that follow, what is said to the caller, and what has happened so far. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { CaseId, ProcedureId } from '../../../shared/core/ids.ts';
import { instant } from '../../../shared/core/time.ts';
import type { ProcedureEntry, ProcedureView } from '../../../shared/desk/procedure-views.ts';
import { itemWordsOf, procedureKindWords, procedureStageWord } from '../../../shared/words/procedure-words.ts';
import { dayAndTime, isoDay } from '../../text/dates.ts';
import { errorText } from '../../text/errors.ts';
import { kindSayings, proceduresText } from '../../text/procedures.ts';
import { Button } from '../../ui/button.tsx';
import { EventLog } from '../../ui/event-log.tsx';
import { Facts } from '../../ui/facts.tsx';
import { FileColumn, FileSheet } from '../../ui/file-sheet.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Section } from '../../ui/section.tsx';
import { type ItemProblem, ProcedureItems } from './procedure-items.tsx';
import { ProcedureSteps } from './procedure-steps.tsx';
import styles from './procedures.module.css';
import { StageBadge } from './stage-badge.tsx';
import { type OpenFile, useProcedureFile } from './use-procedures.ts';

interface ProcedureFileProps {
  readonly procedureId: ProcedureId;
  /** Whether a person came here for this very file, and goes on in its checklist. */
  readonly atOnce: boolean;
  /** Where the file stands has changed. */
  readonly onChanged: () => void;
  readonly onOpenCase: (caseId: CaseId) => void;
  /** What the notice ledger holds of it. */
  readonly noticesOf: (shown: ProcedureView) => ReactNode;
}

export function ProcedureFileView({ procedureId, ...rest }: ProcedureFileProps) {
  const file = useProcedureFile(procedureId);
  const { loaded } = file;
  if (loaded.state === 'loading') return <p className={styles['lead']}>{proceduresText.loading}</p>;
  if (loaded.state === 'failed') return <Problem text={errorText(loaded.error)} />;
  return <ShownFile shown={loaded.value} file={file} {...rest} />;
}

interface ShownFileProps extends Omit<ProcedureFileProps, 'procedureId'> {
  readonly shown: ProcedureView;
  readonly file: OpenFile;
}

function ShownFile({ shown, file, atOnce, onChanged, onOpenCase, noticesOf }: ShownFileProps) {
  const checklist = useRef<HTMLDivElement>(null);
  const goes = useRef(atOnce);
  const fillIn = () => checklist.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on arrival
  useEffect(() => {
    if (goes.current) fillIn();
  }, []);
  const [problem, setProblem] = useState<ItemProblem | null>(null);
  const { stage } = shown;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what stood in the way of one stage says nothing of the next
  useEffect(() => setProblem(null), [stage]);
  const saying = kindSayings[shown.kind];
  return (
    <FileSheet label={procedureKindWords[shown.kind]} head={<FileHead shown={shown} onOpenCase={onOpenCase} />}>
      <FileColumn ref={checklist}>
        {shown.sameCallKnown ? null : <p className={styles['note']}>{proceduresText.callUnknown}</p>}
        <ProcedureItems
          shown={shown}
          problem={problem}
          onFillIn={fillIn}
          onRecord={async (wish) => {
            const error = await file.record(wish);
            setProblem(error === null ? null : { item: wish.item, text: errorText(error) });
          }}
        />
      </FileColumn>
      <FileColumn>
        <ProcedureSteps
          shown={shown}
          onStep={async (wish) => {
            const error = await file.step(wish);
            if (error === null) onChanged();
            return error;
          }}
        />
        {noticesOf(shown)}
        {shown.dates.length === 0 ? null : (
          <Section title={proceduresText.dates}>
            <Facts facts={shown.dates.map(({ label, text }) => ({ name: label, value: text }))} />
          </Section>
        )}
        {saying === null || shown.stage !== 'drafting' ? null : (
          <Section title={proceduresText.say}>
            <p className={styles['say']}>{saying}</p>
          </Section>
        )}
        <History shown={shown} />
      </FileColumn>
    </FileSheet>
  );
}

function FileHead({ shown, onOpenCase }: Pick<ShownFileProps, 'shown' | 'onOpenCase'>) {
  const { caseId } = shown;
  return (
    <>
      <h2>{procedureKindWords[shown.kind]}</h2>
      <StageBadge row={shown} />
      {shown.noticedOn === null ? null : <span>{proceduresText.noticed(isoDay(shown.noticedOn))}</span>}
      <span className={styles['aside']}>
        {shown.handle ?? proceduresText.noContractor} {shown.maskedName}
      </span>
      {caseId === null ? null : (
        <Button tone="link" onPress={() => onOpenCase(caseId)}>
          {proceduresText.toCase} {shown.caseNumber}
        </Button>
      )}
    </>
  );
}

function History({ shown: { kind, entries, openedBy, openedAt } }: Pick<ShownFileProps, 'shown'>) {
  return (
    <Section title={proceduresText.history}>
      <EventLog
        events={[
          { sequence: 0, at: dayAndTime(instant(openedAt)), what: proceduresText.openedBy(openedBy), reason: null },
          ...entries.map((entry) => ({
            sequence: entry.sequence,
            at: dayAndTime(instant(entry.at)),
            what: (
              <>
                {entry.actorName} {entryWord(kind, entry)}
              </>
            ),
            reason: entry.reason,
          })),
        ]}
      />
    </Section>
  );
}

function entryWord(kind: ProcedureView['kind'], { item, stage, given }: ProcedureEntry) {
  if (item !== null) {
    const { label } = itemWordsOf(item);
    return given ? proceduresText.given(label) : proceduresText.takenAway(label);
  }
  return stage === null ? null : <b>{proceduresText.became(procedureStageWord(kind, stage))}</b>;
}
