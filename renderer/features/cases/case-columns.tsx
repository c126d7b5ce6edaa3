/** The columns of the table of cases. */
import { createColumnHelper } from '@tanstack/react-table';
import { instant } from '../../../shared/core/time.ts';
import type { CaseRow } from '../../../shared/desk/views.ts';
import { categoryWords, dispositionWords, NOTHING, serviceWords } from '../../../shared/words/domain-words.ts';
import { DueBadge } from '../../answer/due-badge.tsx';
import { DueDay } from '../../answer/due-day.tsx';
import { CaseStateBadge } from '../../answer/state-badges.tsx';
import { casesText } from '../../text/cases.ts';
import { plainDayAndTime } from '../../text/dates.ts';
import type { GridColumn, GridFeatures } from '../../ui/grid-features.ts';

const column = createColumnHelper<GridFeatures, CaseRow>();
const { columns: heads } = casesText;

/** A plain value, or a dash where it is known to be absent. */
const or = (word: string | null): string => word ?? NOTHING;

export const caseColumns: GridColumn<CaseRow>[] = column.columns([
  column.accessor('number', { header: heads.number }),
  column.accessor('openedAt', { header: heads.openedAt, cell: ({ getValue }) => plainDayAndTime(instant(getValue())) }),
  column.accessor('state', { header: heads.state, cell: ({ getValue }) => <CaseStateBadge state={getValue()} /> }),
  column.accessor('maskedName', {
    id: 'name',
    header: heads.name,
    enableSorting: false,
    cell: ({ getValue }) => or(getValue()),
  }),
  column.accessor(({ service }) => (service === null ? NOTHING : serviceWords[service]), {
    id: 'service',
    header: heads.service,
  }),
  column.accessor(({ category }) => (category === null ? NOTHING : categoryWords[category]), {
    id: 'category',
    header: heads.category,
  }),
  column.accessor(({ disposition }) => (disposition === null ? NOTHING : dispositionWords[disposition]), {
    id: 'disposition',
    header: heads.disposition,
    enableSorting: false,
  }),
  column.accessor('nextDue', {
    header: heads.nextDue,
    cell: ({ getValue }) => {
      const due = getValue();
      if (due === null) return NOTHING;
      return (
        <>
          <DueDay due={due} /> <DueBadge due={due} />
        </>
      );
    },
  }),
  column.accessor('operatorName', { id: 'operator', header: heads.operator }),
  column.accessor('updatedAt', {
    header: heads.updatedAt,
    cell: ({ getValue }) => plainDayAndTime(instant(getValue())),
  }),
]) as GridColumn<CaseRow>[];
