// The event that a path names. https://learn.microsoft.com/graph/api/resources/event
import { readId } from '../../exchange/ids.ts';
import { type Instance, instanceOnDay, wholeOf } from '../../exchange/instances.ts';
import { GraphError, type MailboxCall } from '../call.ts';

/** The instance an id in the path means, in the mailbox of the path. */
export function findEvent(call: MailboxCall): Instance {
  const text = call.params['event-id'] ?? '';
  const id = readId(text);
  if (!id) throw new GraphError(400, 'ErrorInvalidIdMalformed', 'Id is malformed.');
  const item = id.mailbox === call.calendar.owner ? call.calendar.get(id.key) : undefined;
  const isElsewhere = call.params['calendar-id'] !== undefined && (item?.folder ?? 0) !== call.folder;
  const instance = item && !isElsewhere && (id.day === undefined ? wholeOf(item) : instanceOnDay(item, id.day));
  if (!instance) throw new GraphError(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
  return instance;
}
