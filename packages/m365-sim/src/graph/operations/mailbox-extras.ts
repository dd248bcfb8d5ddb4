// Small readings of a mailbox: its time zones in both kinds of names, its categories, its picture.
// https://learn.microsoft.com/graph/api/outlookuser-supportedtimezones and profilephoto-get
import { WINDOWS_TO_IANA_MAP } from 'windows-iana';
import { isRoom } from '../../world/world.ts';
import { type GraphAnswer, type GraphCall, GraphError, type MailboxCall, ok } from '../call.ts';
import { contextOf } from '../odata.ts';
import { findUser } from './users.ts';

/** Windows names unless IANA's are asked for. */
export function listTimeZones(call: GraphCall): GraphAnswer {
  const standard = call.params.TimeZoneStandard?.toLowerCase() ?? 'windows';
  if (standard !== 'windows' && standard !== 'iana') {
    throw new GraphError(400, 'BadRequest', `'${standard}' is not a standard of time zones.`);
  }
  const names = standard === 'iana' ? Intl.supportedValuesOf('timeZone') : windowsNames();
  const value = names.map((alias) => ({ alias, displayName: alias }));
  return ok({ '@odata.context': contextOf(call, 'Collection(microsoft.graph.timeZoneInformation)'), value });
}

function windowsNames(): string[] {
  return [...new Set(WINDOWS_TO_IANA_MAP.map((one) => one.windowsName))].sort();
}

export function listCategories(call: MailboxCall): GraphAnswer {
  const value = ['Red category', 'Orange category', 'Green category'].map((displayName, index) => ({
    id: `00000000-0000-4000-8000-00000000000${index}`,
    displayName,
    color: `preset${index}`,
  }));
  return ok({ '@odata.context': contextOf(call, 'masterCategories'), value });
}

/** Everybody's photo has the same size; rooms have none. */
export function getPhoto(call: GraphCall): GraphAnswer {
  const user = findUser(call);
  if (isRoom(user)) throw new GraphError(404, 'ImageNotFound', 'Exception of type ImageNotFoundException was thrown.');
  const photo = { '@odata.mediaContentType': 'image/jpeg', id: '240X240', height: 240, width: 240 };
  return ok({ '@odata.context': contextOf(call, 'photo/$entity'), ...photo });
}
