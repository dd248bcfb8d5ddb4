// What a mailbox says of itself: settings, ids in another form. https://learn.microsoft.com/graph/api/user-get-mailboxsettings
import { makeId, readId } from '../../exchange/ids.ts';
import { toWindows } from '../../exchange/time-zone.ts';
import { isRoom } from '../../world/world.ts';
import { bodyOf, type GraphAnswer, type MailboxCall, ok } from '../call.ts';
import { contextOf, type Json, selected } from '../odata.ts';
import { workingHoursOf, zoneOf } from './schedule.ts';

const languageNames: Readonly<Record<string, string>> = {
  'en-GB': 'English (United Kingdom)',
  'zh-HK': 'Chinese (Hong Kong SAR)',
  'zh-TW': 'Chinese (Traditional, Taiwan)',
  'zh-CN': 'Chinese (Simplified, China)',
};

export function getMailboxSettings(call: MailboxCall): GraphAnswer {
  const { owner } = call;
  const locale = isRoom(owner) ? 'en-GB' : owner.preferredLanguage;
  const isChinese = locale.startsWith('zh');
  const settings: Json = {
    timeZone: toWindows(zoneOf(owner)),
    dateFormat: isChinese ? 'd/M/yyyy' : 'dd/MM/yyyy',
    timeFormat: 'HH:mm',
    delegateMeetingMessageDeliveryOptions: 'sendToDelegateOnly',
    language: { locale, displayName: languageNames[locale] ?? locale },
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
