/** One notice: what it must say, the steps that lead on, its time and its effect, what did not arrive, and what has happened so far. */
import { type ReactNode, useEffect, useState } from 'react';
import type { CaseId, NoticeId, ProcedureId } from '../../../shared/core/ids.ts';
import { instant } from '../../../shared/core/time.ts';
import type { DeskError } from '../../../shared/desk/errors.ts';
import type { NoticeEntry, NoticeView } from '../../../shared/desk/notice-views.ts';
import { serviceWords } from '../../../shared/words/domain-words.ts';
import {
  failureWords,
  noticeItemWordsOf,
  noticeKindWords,
  noticePlaceWords,
  noticeStageWords,
} from '../../../shared/words/notice-words.ts';
import { dayAndTime, isoDay } from '../../text/dates.ts';
import { errorText } from '../../text/errors.ts';
import { effectText, noticesText, timeText } from '../../text/notices.ts';
import { Button } from '../../ui/button.tsx';
import { EventLog } from '../../ui/event-log.tsx';
import { Facts } from '../../ui/facts.tsx';
import { FileColumn, FileSheet } from '../../ui/file-sheet.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Section } from '../../ui/section.tsx';
import { NoticeActions } from './notice-actions.tsx';
import { NoticeItems } from './notice-items.tsx';
import { NoticeStageBadge } from './notice-stage-badge.tsx';
import { NoticeSteps } from './notice-steps.tsx';
import styles from './notices.module.css';
import { type OpenNotice, useNotice } from './use-notices.ts';

interface NoticeDetailProps {
  readonly noticeId: NoticeId;
  /** Whether a reason shows the text in full. */
  readonly mayReveal: boolean;
  /** Where the notice stands has changed. */
  readonly onChanged: () => void;
  readonly onOpenCase: (caseId: CaseId) => void;
  readonly onOpenProcedure: (procedureId: ProcedureId) => void;
}

export function NoticeDetail({ noticeId, ...rest }: NoticeDetailProps) {
  const notice = useNotice(noticeId);
  const { loaded } = notice;
  if (loaded.state === 'loading') return <p className={styles['lead']}>{noticesText.loading}</p>;
  if (loaded.state === 'failed') return <Problem text={errorText(loaded.error)} />;
  return <ShownNotice shown={loaded.value} notice={notice} {...rest} />;
}

interface ShownNoticeProps extends Omit<NoticeDetailProps, 'noticeId'> {
  readonly shown: NoticeView;
  readonly notice: OpenNotice;
}

function ShownNotice({ shown, notice, mayReveal, onChanged, onOpenCase, onOpenProcedure }: ShownNoticeProps) {
  const [problem, setProblem] = useState<DeskError | null>(null);
  const { stage } = shown;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what stood in the way of one stage says nothing of the next
  useEffect(() => setProblem(null), [stage]);
  return (
    <FileSheet
      label={noticeKindWords[shown.kind].label}
      head={<Head shown={shown} onOpenCase={onOpenCase} onOpenProcedure={onOpenProcedure} />}
    >
      <FileColumn>
        <Problem text={problem === null ? null : errorText(problem)} />
        <NoticeItems
          shown={shown}
          onRecord={async (wish) => {
            const error = await notice.record(wish);
            setProblem(error);
          }}
        />
      </FileColumn>
      <FileColumn>
        <NoticeActions shown={shown} mayReveal={mayReveal} onFail={notice.fail} />
        <NoticeSteps
          shown={shown}
          onStep={async (wish) => {
            const error = await notice.step(wish);
            if (error === null) onChanged();
            return error;
          }}
        />
        <Standing shown={shown} />
        <Undelivered log={shown.undelivered} />
        <History shown={shown} />
      </FileColumn>
    </FileSheet>
  );
}

function Head({
  shown,
  onOpenCase,
  onOpenProcedure,
}: Pick<ShownNoticeProps, 'shown' | 'onOpenCase' | 'onOpenProcedure'>) {
  const { kind, caseId, procedureId, reach, service, ruleIds, defectIds } = shown;
  const { label, cite } = noticeKindWords[kind];
  return (
    <>
      <h2>{label}</h2>
      <NoticeStageBadge stage={shown.stage} />
      <span className={styles['cite']}>
        {cite} ・ {[...ruleIds, ...defectIds].join(' ')}
      </span>
      <span className={styles['aside']}>
        {reach === 'everyone'
          ? `${serviceWords[service]}・${noticesText.everyone}`
          : `${shown.handle ?? ''} ${shown.maskedName ?? ''}`}
      </span>
      {caseId === null ? null : (
        <Button tone="link" onPress={() => onOpenCase(caseId)}>
          {noticesText.toCase} {shown.caseNumber}
        </Button>
      )}
      {procedureId === null ? null : (
        <Button tone="link" onPress={() => onOpenProcedure(procedureId)}>
          {noticesText.toProcedure}
        </Button>
      )}
    </>
  );
}

function Standing({ shown }: { readonly shown: NoticeView }) {
  const { time, effect, exception, place, sentOn, stage } = shown;
  const late = time.verdict === 'late' || time.verdict === 'disputed';
  const facts = [
    { name: noticesText.limit, value: late ? <b className={styles['late']}>{timeText(time)}</b> : timeText(time) },
    { name: noticesText.counts, value: effectText(effect) },
    ...(place === null ? [] : [{ name: noticesText.place, value: noticePlaceWords[place] }]),
    ...(sentOn === null ? [] : [{ name: noticesText.sentDay, value: isoDay(sentOn) }]),
    ...(stage === 'drafting'
      ? [{ name: noticesText.exception, value: noticesText.exceptions[exception ?? 'none'] }]
      : []),
  ];
  return (
    <Section title={noticesText.time}>
      <Facts facts={facts} />
    </Section>
  );
}

function Undelivered({ log }: { readonly log: NoticeView['undelivered'] }) {
  if (log === null || log.cameBack + log.attempts === 0) return null;
  const { cameBack, attempts, days, firstOn, lastOn, daysAsked } = log;
  const span = firstOn === null || lastOn === null ? '' : noticesText.fromTo(isoDay(firstOn), isoDay(lastOn));
  return (
    <Section title={noticesText.undelivered}>
      <Facts
        facts={[
          { name: noticesText.cameBack, value: noticesText.times(cameBack) },
          { name: noticesText.attempts, value: noticesText.times(attempts) },
          { name: noticesText.days, value: days === 1 ? span : noticesText.onDays(days, span) },
        ]}
      />
      {daysAsked === null ? null : <p className={styles['aside']}>{noticesText.daysAsked(daysAsked)}</p>}
    </Section>
  );
}

function History({ shown: { entries, openedBy, openedAt } }: { readonly shown: NoticeView }) {
  return (
    <Section title={noticesText.history}>
      <EventLog
        events={[
          { sequence: 0, at: dayAndTime(instant(openedAt)), what: noticesText.openedBy(openedBy), reason: null },
          ...entries.map((entry) => ({
            sequence: entry.sequence,
            at: dayAndTime(instant(entry.at)),
            what: (
              <>
                {entry.actorName} {entryWord(entry)}
              </>
            ),
            reason: entry.reason,
          })),
        ]}
      />
    </Section>
  );
}

function entryWord({ item, stage, failure, given }: NoticeEntry): ReactNode {
  const failed = failure === null ? null : noticesText.failed(failureWords[failure.way], isoDay(failure.on));
  if (item !== null) {
    const { label } = noticeItemWordsOf(item);
    return given ? noticesText.wrote(label) : noticesText.erased(label);
  }
  if (stage === null) return failed;
  return (
    <>
      <b>{noticesText.became(noticeStageWords[stage])}</b> {failed}
    </>
  );
}
