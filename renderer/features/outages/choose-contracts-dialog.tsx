/** Chooses the contracts of an outage: first it is shown how many are meant and what is not known, then all of them are added. */
import { useEffect, useState } from 'react';
import { PHONE_PLANS, type PhonePlan } from '../../../shared/contractors/contract.ts';
import type { OutageId } from '../../../shared/core/ids.ts';
import type { Input } from '../../../shared/desk/contract.ts';
import type { FoundContracts } from '../../../shared/desk/outage-views.ts';
import { phonePlanWords } from '../../../shared/words/domain-words.ts';
import { call } from '../../desk/desk-client.ts';
import { count } from '../../text/dates.ts';
import { errorText } from '../../text/errors.ts';
import { upTo } from '../../text/fields.ts';
import { outageFormText, chooseText as text } from '../../text/outages.ts';
import { Button } from '../../ui/button.tsx';
import { ChipChoice, ChipSet } from '../../ui/chips.tsx';
import { Dialog, DialogActions, DialogBody } from '../../ui/dialog.tsx';
import { matchesKey } from '../../ui/keyboard.ts';
import { NoteField } from '../../ui/note-field.tsx';
import { Problem } from '../../ui/problem.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast-store.ts';
import styles from './outages.module.css';

type Choice = Input<'outage:addContracts'>['choice'];
type Way = Choice['by'];

interface Draft {
  readonly by: Way;
  readonly handles: string;
  readonly plans: readonly PhonePlan[];
  readonly kind: string;
  readonly area: string;
}

const EMPTY: Draft = { by: 'handles', handles: '', plans: [], kind: '', area: '' };
const WAYS = (['handles', 'plan', 'lineKind', 'area'] as const).map((value) => ({ value, label: text.ways[value] }));

/** Null where nothing is filled in yet. */
function choiceOf({ by, handles, plans, kind, area }: Draft): Choice | null {
  switch (by) {
    case 'handles':
      return handles.trim() === '' ? null : { by, handles };
    case 'plan':
      return plans.length === 0 ? null : { by, plans: [...plans] };
    case 'lineKind':
      return kind === '' ? null : { by, kind };
    case 'area':
      return area.trim().length < 2 ? null : { by, area };
  }
}

interface ChooseContractsDialogProps {
  readonly outageId: OutageId;
  readonly onClose: () => void;
}

export function ChooseContractsDialog({ outageId, onClose }: ChooseContractsDialogProps) {
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const [found, setFound] = useState<FoundContracts | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const isGood = found !== null && found.unknownCount + found.unsuitableCount === 0 && found.found > found.already;
  const edit = (part: Partial<Draft>) => {
    setDraft({ ...draft, ...part });
    setFound(null);
    setProblem(null);
  };
  const submit = async () => {
    const choice = choiceOf(draft);
    if (busy) return;
    if (choice === null) return setProblem(text.empty);
    setBusy(true);
    const error = isGood ? await add(choice) : await find(choice);
    setBusy(false);
    setProblem(error);
  };
  async function find(choice: Choice): Promise<string | null> {
    const reply = await call('outage:findContracts', { outageId, choice });
    if (!reply.ok) return errorText(reply.error);
    setFound(reply.value);
    return null;
  }
  async function add(choice: Choice): Promise<string | null> {
    const reply = await call('outage:addContracts', { outageId, choice });
    if (!reply.ok) return errorText(reply.error);
    showToast('ok', text.added(count(reply.value.added)));
    onClose();
    return null;
  }
  return (
    <Dialog title={text.title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <DialogBody>
          <ChipChoice legend={text.by} options={WAYS} value={draft.by} onChoose={(by) => edit({ by })} />
          <WayFields draft={draft} onEdit={edit} onSubmit={() => void submit()} />
          {found === null ? null : <Found found={found} />}
          <Problem text={problem} />
        </DialogBody>
        <DialogActions>
          <Button
            type="submit"
            tone="primary"
            keyName={draft.by === 'handles' ? 'ctrl+enter' : 'enter'}
            disabled={busy}
          >
            {isGood ? text.add(count(found.found - found.already)) : text.check}
          </Button>
          <Button keyName="escape" onPress={onClose}>
            {outageFormText.cancel}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

interface WayFieldsProps {
  readonly draft: Draft;
  readonly onEdit: (part: Partial<Draft>) => void;
  readonly onSubmit: () => void;
}

function WayFields({ draft, onEdit, onSubmit }: WayFieldsProps) {
  switch (draft.by) {
    case 'handles':
      return (
        <NoteField
          label={text.handles}
          hint={text.handlesHint}
          rows={8}
          value={draft.handles}
          limit={upTo(180_000)}
          onTyped={(handles) => onEdit({ handles })}
          onKey={(event) => {
            if (!matchesKey(event.nativeEvent, 'ctrl+enter')) return;
            event.preventDefault();
            onSubmit();
          }}
        />
      );
    case 'plan':
      return (
        <>
          <ChipSet
            legend={text.plans}
            options={PHONE_PLANS.map((value) => ({ value, label: phonePlanWords[value] }))}
            values={draft.plans}
            onChange={(plans) => onEdit({ plans })}
          />
          <p className={styles['small']}>{text.inUse}</p>
        </>
      );
    case 'lineKind':
      return <KindField value={draft.kind} onChoose={(kind) => onEdit({ kind })} />;
    case 'area':
      return (
        <>
          <TextField
            label={text.area}
            hint={text.areaHint}
            value={draft.area}
            limit={upTo(100)}
            onTyped={(area) => onEdit({ area })}
          />
          <p className={styles['small']}>{text.inUse}</p>
        </>
      );
  }
}

function KindField({ value, onChoose }: { readonly value: string; readonly onChoose: (kind: string) => void }) {
  const [kinds, setKinds] = useState<readonly string[]>([]);
  useEffect(() => {
    let here = true;
    void call('outages:lineKinds', {}).then((reply) => {
      if (here && reply.ok) setKinds(reply.value);
    });
    return () => {
      here = false;
    };
  }, []);
  const options = ['', ...kinds].map((kind) => ({ value: kind, label: kind }));
  return (
    <>
      <SelectField label={text.kind} options={options} value={value} onChoose={onChoose} />
      <p className={styles['small']}>{text.inUse}</p>
    </>
  );
}

function Found({ found: result }: { readonly found: FoundContracts }) {
  const { found, already, unknown, unknownCount, unsuitable, unsuitableCount } = result;
  return (
    <div className={styles['found']} role="status">
      <p>
        <b>{text.found(count(found))}</b> {already === 0 ? null : text.already(count(already))}
      </p>
      <Named lead={text.unknown(count(unknownCount))} handles={unknown} of={unknownCount} />
      <Named lead={text.unsuitable(count(unsuitableCount))} handles={unsuitable} of={unsuitableCount} />
      {unknownCount + unsuitableCount === 0 ? null : <p>{text.fix}</p>}
    </div>
  );
}

interface NamedProps {
  readonly lead: string;
  readonly handles: readonly string[];
  readonly of: number;
}

function Named({ lead, handles, of }: NamedProps) {
  if (of === 0) return null;
  const rest = of - handles.length;
  return (
    <div className={styles['bad']}>
      <p>{lead}</p>
      <p className={styles['handles']}>
        {handles.join('、')}
        {rest === 0 ? null : `、${text.andMore(count(rest))}`}
      </p>
    </div>
  );
}
