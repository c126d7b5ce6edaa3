/** The columns of the audit browser. */
import { createColumnHelper } from '@tanstack/react-table';
import { instant } from '../../../shared/core/time.ts';
import type { AuditRow } from '../../../shared/desk/views.ts';
import { actionWord, auditEntity, auditRole, auditText } from '../../text/audit.ts';
import { auditDetail } from '../../text/audit-detail.ts';
import { count, fullDayAndTime } from '../../text/dates.ts';
import type { GridColumn, GridFeatures } from '../../ui/grid-features.ts';
import styles from './audit.module.css';

const column = createColumnHelper<GridFeatures, AuditRow>();
const { columns: heads } = auditText;

export const auditColumns: GridColumn<AuditRow>[] = column.columns([
  column.accessor('sequence', { header: heads.sequence, cell: ({ getValue }) => count(getValue()) }),
  column.accessor('at', { header: heads.at, cell: ({ getValue }) => fullDayAndTime(instant(getValue())) }),
  column.accessor('actorName', { header: heads.actor, cell: ({ getValue }) => getValue() || auditText.system }),
  column.accessor('role', { header: heads.role, cell: ({ getValue }) => auditRole(getValue()) }),
  column.accessor('action', { header: heads.action, cell: ({ getValue }) => actionWord(getValue()) }),
  column.accessor('entity', { header: heads.entity, cell: ({ getValue }) => auditEntity(getValue()) }),
  column.accessor('detail', {
    header: heads.detail,
    cell: ({ getValue }) => auditDetail(getValue()),
  }),
  column.accessor('hash', {
    header: heads.hash,
    cell: ({ getValue }) => <code className={styles['code']}>{getValue().slice(0, 12)}</code>,
  }),
]) as GridColumn<AuditRow>[];
