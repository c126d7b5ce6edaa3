/**
 * Imports a text of the terms: choose the file, look at how it would be split, say since when it is in force, and keep it. Until the last key
 * nothing is kept.
 */
import { type ChangeEvent, useEffect, useId, useReducer, useRef } from 'react';
import { dateOf, formatIsoDate, instant } from '../../../shared/core/time.ts';
import type { TermsVersionView } from '../../../shared/desk/guide-views.ts';
import { SERVICES, type Service } from '../../../shared/terms/service.ts';
import { readTypedDate } from '../../../shared/typed/typed-date.ts';
import { serviceWords } from '../../../shared/words/domain-words.ts';
import { call } from '../../desk/desk-client.ts';
import { useDeskClock } from '../../desk/desk-clock.ts';
import { errorText } from '../../text/errors.ts';
import { upTo } from '../../text/fields.ts';
import { guideText, importText } from '../../text/guide.ts';
import { typedDateText } from '../../text/typed-values.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { Button } from '../../ui/button.tsx';
import { ChipChoice } from '../../ui/chips.tsx';
import { FieldFrame } from '../../ui/field-frame.tsx';
import { Problem } from '../../ui/problem.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './guide.module.css';
import { ImportPreview } from './import-preview.tsx';
import { type ImportState, obstacleTo, openedImport, reduceImport } from './import-state.ts';
import { readTermsFile } from './terms-file.ts';

export interface ImportTermsProps {
  readonly service: Service;
  readonly onDone: (version: TermsVersionView) => void;
  readonly onLeave: () => void;
}

const SERVICE_CHIPS = SERVICES.map((value) => ({ value, label: serviceWords[value] }));

export function ImportTerms({ service, onDone, onLeave }: ImportTermsProps) {
  const { state, send, choose, turnTo } = useImport(service);
  const today = useDeskClock(({ view }) => (view === null ? null : dateOf(instant(view.now))));
  const read = today === null ? null : readTypedDate(state.inForce, today, 'gone');
  const day = read?.type === 'date' ? formatIsoDate(read.date) : null;

  const keep = async () => {
    const { chosen, sending } = state;
    if (chosen.view !== 'shown' || sending) return;
    const obstacle = obstacleTo(state, day);
    if (obstacle !== null || day === null) return send({ type: 'stopped', problem: obstacle ?? 'badDay' });
    send({ type: 'sending' });
    const reply = await call('terms:import', { service: state.service, file: chosen.file.base64, inForceFrom: day });
    if (reply.ok) onDone(reply.value);
    else send({ type: 'stopped', problem: reply.error });
  };
  return (
    <div className={styles['import']}>
      <header className={styles['head']}>
        <h3 className={styles['title']}>{importText.title}</h3>
        <div className={styles['head-actions']}>
          <ActionButton
            tone="primary"
            action={{
              id: 'guide:keep',
              label: state.sending ? importText.sending : importText.submit,
              keys: ['ctrl+enter'],
              enabled: state.chosen.view === 'shown' && !state.sending,
              run: () => void keep(),
            }}
          />
          <Button keyName="escape" onPress={onLeave}>
            {importText.cancel}
          </Button>
        </div>
      </header>
      <div className={styles['import-body']}>
        <div className={styles['import-form']}>
          <p className={styles['quiet']}>{importText.lead}</p>
          <ChipChoice
            legend={guideText.service}
            options={SERVICE_CHIPS}
            value={state.service}
            onChoose={(chosen) => void turnTo(chosen)}
          />
          <FileField
            name={state.chosen.view === 'shown' ? state.chosen.file.name : null}
            onChoose={(file) => void choose(file)}
          />
          <TextField
            label={importText.inForce}
            hint={read?.type === 'date' ? typedDateText.readAs(read) : importText.inForceHint}
            value={state.inForce}
            limit={upTo(20)}
            onTyped={(text) => send({ type: 'dayTyped', text })}
          />
          <Problem text={problemText(state, read === null ? null : typedDateText.problem(read))} />
          <p className={styles['quiet']}>{importText.kept}</p>
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a column that scrolls must be reachable by the keyboard alone */}
        <section className={styles['import-result']} tabIndex={0} aria-label={importText.result}>
          <ImportPreview chosen={state.chosen} seen={state.seen} onSeen={(seen) => send({ type: 'seen', seen })} />
        </section>
      </div>
    </div>
  );
}

function problemText({ problem }: ImportState, dayProblem: string | null): string | null {
  if (problem === null) return null;
  if (problem === 'badDay') return dayProblem ?? importText.badDay;
  return problem === 'notSeen' ? importText.seenFirst : errorText(problem);
}

/** Reads the chosen file and asks what it would be kept as; asks again where it is for the other text. */
function useImport(service: Service) {
  const [state, send] = useReducer(reduceImport, service, openedImport);
  const latest = useRef<{ file: File | null; service: Service; serial: number }>({ file: null, service, serial: 0 });
  const ask = async () => {
    const { file, service: wanted } = latest.current;
    if (file === null) return;
    latest.current.serial += 1;
    const { serial } = latest.current;
    send({ type: 'asked', serial });
    const read = await readTermsFile(file);
    if (!read.ok) return send({ type: 'refused', serial, error: read.error });
    const reply = await call('terms:preview', { service: wanted, file: read.value.base64 });
    if (reply.ok) send({ type: 'previewed', serial, file: read.value, preview: reply.value });
    else send({ type: 'refused', serial, error: reply.error });
  };
  const choose = (file: File): Promise<void> => {
    latest.current.file = file;
    return ask();
  };
  const turnTo = (wanted: Service): Promise<void> => {
    latest.current.service = wanted;
    send({ type: 'serviceChosen', service: wanted });
    return ask();
  };
  return { state, send, choose, turnTo };
}

interface FileFieldProps {
  readonly name: string | null;
  readonly onChoose: (file: File) => void;
}

function FileField({ name, onChoose }: FileFieldProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.currentTarget.files?.[0];
    if (file !== undefined) onChoose(file);
    // The same file, mended in between, can then be chosen again.
    event.currentTarget.value = '';
  };
  return (
    <FieldFrame id={id} label={importText.file}>
      <div className={styles['file']}>
        <span className={styles['file-button']} aria-hidden="true">
          {importText.choose}
        </span>
        <span className={styles['file-chosen']} aria-hidden="true">
          {name ?? importText.noneChosen}
        </span>
        <input ref={field} id={id} type="file" accept=".txt,text/plain" onChange={onChange} />
      </div>
    </FieldFrame>
  );
}
