/** The notice ledger. */
import { ok } from '../../shared/core/result.ts';
import type { Handlers } from '../ipc/door.ts';
import { prepareNoticeText, saveNoticeText } from '../services/notice-text.ts';
import * as notices from '../services/notices.ts';
import type { HandlerDependencies, HandlerTools } from './handler-tools.ts';

type NoticeChannel = Extract<keyof Handlers, `notice:${string}` | `notices:${string}`>;

export function noticeHandlers({ reports }: HandlerDependencies, tools: HandlerTools): Pick<Handlers, NoticeChannel> {
  const { opened, working, changing } = tools;
  return {
    'notice:open': changing(notices.openDeskNotice),
    'notice:get': working(notices.getNotice),
    'notice:record': working(notices.recordNoticeItem),
    'notice:fail': working(notices.logNoticeFailure),
    'notice:step': changing(notices.takeNoticeStep),
    'notice:prepare': opened(async ({ work }, input, context) => {
      const prepared = await prepareNoticeText(work, input);
      if (!prepared.ok) return prepared;
      if (prepared.value.shown) context.grant('personal');
      return ok(prepared.value.view);
    }),
    'notice:save': working((work, input) => saveNoticeText(work, input, reports)),
    'notices:list': working(notices.listDeskNotices),
  };
}
