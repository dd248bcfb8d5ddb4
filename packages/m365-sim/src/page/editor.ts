// The dialog that writes a meeting: a new one, or the organizer's own to change or cancel.
import { openDialog } from './dialog.ts';
import { h } from './dom.ts';
import type { Graph } from './graph.ts';
import { Invited } from './invited.ts';
import type { Directory, Mailbox } from './mailboxes.ts';
import { type Attendee, type Draft, type Meeting, writeEvent } from './meeting.ts';
import { endedBefore, type Recurrence } from './repeat-pattern.ts';
import { check, type When, type WhenPart, whenPart } from './when.ts';

export interface EditorOptions {
  readonly graph: Graph;
  readonly directory: Directory;
  readonly me: Mailbox;
  readonly when: When;
  /** The organizer's meeting to change; absent for a new one. */
  readonly meeting?: Meeting;
  /** Said aloud and on the page after it is done. */
  done(words: string): void;
}

export interface OpenMeeting {
  readonly id: string | undefined;
  refresh(meeting: Meeting): void;
}

interface Form extends EditorOptions {
  readonly title: HTMLInputElement;
  readonly time: WhenPart;
  readonly isPrivate: HTMLInputElement;
  readonly invited: Invited;
}

export function openEditor(options: EditorOptions): OpenMeeting {
  const { meeting } = options;
  const form = makeForm(options);
  const message = h('input', { class: 'input' });
  const dialog = openDialog({
    title: meeting ? 'Edit meeting' : 'New meeting',
    content: [
      h('label', { class: 'field' }, h('span', {}, 'Title'), form.title),
      form.invited.element,
      form.time.element,
      meeting &&
        meeting.attendees.length > 0 &&
        h('label', { class: 'field' }, h('span', {}, 'Message when cancelling'), message),
    ],
    actions: [
      ...(meeting ? cancelActions(form, meeting, message) : []),
      { label: meeting ? 'Save' : 'Send', primary: true, run: () => save(form) },
    ],
    done: options.done,
  });
  if (!meeting) form.title.focus();
  return {
    id: meeting?.id,
    refresh: (fresh) => dialog.isOpen() && form.invited.refreshAnswers(fresh.attendees),
  };
}

function makeForm(options: EditorOptions): Form {
  const { meeting } = options;
  const isPrivate = check('Private');
  isPrivate.input.checked = meeting?.isPrivate ?? false;
  const time = whenPart(options.when, {
    mayRepeat: !meeting,
    more: isPrivate.element,
    changed: () => invited.timeChanged(),
  });
  const invited: Invited = new Invited({
    graph: options.graph,
    directory: options.directory,
    me: options.me,
    already: (meeting?.attendees ?? []).filter((one) => one.address.toLowerCase() !== options.me.address.toLowerCase()),
    period: () => time.value(),
    ...(meeting ? { own: { start: meeting.start, end: meeting.end } } : {}),
  });
  const title = h('input', { class: 'input', value: meeting?.title ?? '', maxlength: 255, autocomplete: 'off' });
  return { ...options, title, time, invited, isPrivate: isPrivate.input };
}

function cancelActions(
  form: Form,
  meeting: Meeting,
  message: HTMLInputElement,
): Parameters<typeof openDialog>[0]['actions'] {
  const cancel = async (id: string): Promise<string> => {
    // Without attendees there is nobody to tell, and Graph's cancel is for meetings.
    if (meeting.attendees.length === 0) await form.graph.send('DELETE', eventPath(id));
    else await form.graph.send('POST', `${eventPath(id)}/cancel`, { comment: message.value });
    return `“${meeting.title}” is cancelled.`;
  };
  const master = meeting.seriesMasterId;
  return [
    ...(master ? [{ label: 'Cancel series', danger: true, run: () => cancel(master) }] : []),
    ...(master
      ? [{ label: 'Cancel this and following', danger: true, run: () => endSeries(form, master, meeting) }]
      : []),
    { label: master ? 'Cancel this one' : 'Cancel meeting', danger: true, run: () => cancel(meeting.id) },
  ];
}

/** The series ends before this day; those invited hear of it. */
async function endSeries({ graph }: Form, master: string, meeting: Meeting): Promise<string> {
  const { recurrence } = await graph.get<{ recurrence: Recurrence }>(eventPath(master));
  await graph.send('PATCH', eventPath(master), { recurrence: endedBefore(recurrence, meeting.start) });
  return `“${meeting.title}” ends before this day.`;
}

async function save(form: Form): Promise<string> {
  const draft = draftOf(form);
  if (!form.meeting) {
    await form.graph.send('POST', '/v1.0/me/events', writeEvent(draft));
    return draft.invited.length > 0 ? `“${draft.title}” is sent.` : `“${draft.title}” is in the calendar.`;
  }
  const changes = changed(draft, form.meeting, form.me);
  if (Object.keys(changes).length > 0) await form.graph.send('PATCH', eventPath(form.meeting.id), changes);
  return `“${draft.title}” is saved.`;
}

function draftOf(form: Form): Draft {
  const when = form.time.value();
  if (!when) throw new Error('The end must be after the start.');
  const recurrence = form.time.recurrence();
  return {
    ...when,
    title: form.title.value.trim() || '(no title)',
    isPrivate: form.isPrivate.checked,
    invited: form.invited.list(),
    ...(recurrence ? { recurrence } : {}),
  };
}

/** Only what was changed: untouched attendees keep their answers and get no mail. */
function changed(draft: Draft, before: Meeting, me: Mailbox): Record<string, unknown> {
  const body = writeEvent(draft);
  const names: string[] = [];
  if (draft.title !== before.title) names.push('subject');
  if (+draft.start !== +before.start || +draft.end !== +before.end || draft.allDay !== before.allDay) {
    names.push('start', 'end', 'isAllDay');
  }
  if (draft.isPrivate !== before.isPrivate) names.push('sensitivity');
  if (addressesOf(draft.invited, me) !== addressesOf(before.attendees, me)) names.push('attendees', 'locations');
  return Object.fromEntries(names.map((name) => [name, body[name]]));
}

function addressesOf(people: readonly Pick<Attendee, 'address'>[], me: Mailbox): string {
  const addresses = people.map((one) => one.address.toLowerCase()).filter((one) => one !== me.address.toLowerCase());
  return addresses.sort().join();
}

export function eventPath(id: string): string {
  return `/v1.0/me/events/${encodeURIComponent(id)}`;
}
