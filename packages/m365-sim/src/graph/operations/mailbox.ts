// What a mailbox says of itself: settings, ids in another form. https://learn.microsoft.com/graph/api/user-get-mailboxsettings
import { makeId, readId } from '../../exchange/ids.ts';
import { toWindows } from '../../exchange/time-zone.ts';
import { isRoom } from '../../world/world.ts';
import { bodyOf, type GraphAnswer, type MailboxCall, ok } from '../call.ts';
import { contextOf, type Json, selected } from '../odata.ts';
import { workingHoursOf, zoneOf } from './schedule.ts';

export function getMailboxSettings(call: MailboxCall): GraphAnswer {
  const { owner } = call;
  const isChinese = !isRoom(owner) && owner.preferredLanguage.startsWith('zh');
  const settings: Json = {
    timeZone: toWindows(zoneOf(owner)),
    dateFormat: isChinese ? 'd/M/yyyy' : 'dd/MM/yyyy',
    timeFormat: 'HH:mm',
    delegateMeetingMessageDeliveryOptions: 'sendToDelegateOnly',
    language: isChinese
      ? { locale: 'zh-HK', displayName: 'Chinese (Hong Kong SAR)' }
      : { locale: 'en-GB', displayName: 'English (United Kingdom)' },
    userPurpose: isRoom(owner) ? 'room' : 'user',
    workingHours: workingHoursOf(owner),
  };
  return ok({ '@odata.context': contextOf(call, 'mailboxSettings'), ...selected(call, settings) });
}

/** https://learn.microsoft.com/graph/api/user-translateexchangeids */
export function translateIds(call: MailboxCall): GraphAnswer {
  const { inputIds, targetIdType } = bodyOf(call);
  const immutable = String(targetIdType).toLowerCase().includes('immutable');
  const value = (Array.isArray(inputIds) ? inputIds : []).map(String).map((sourceId) => {
    const id = readId(sourceId);
    if (!id) return { sourceId, errorDetails: { code: 'ErrorInvalidIdMalformed', message: 'Id is malformed.' } };
    return { sourceId, targetId: makeId(id.mailbox, id.key, immutable, id.day) };
  });
  return ok({ '@odata.context': contextOf(call, 'Collection(microsoft.graph.convertIdResult)'), value });
}
