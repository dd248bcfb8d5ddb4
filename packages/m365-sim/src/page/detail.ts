// The dialog for a meeting one was invited to, or a room's: when, where, who answered what, and one's own answer.
import { longDay, rangeText } from './dates.ts';
import { openDialog } from './dialog.ts';
import { h, replace } from './dom.ts';
import { eventPath, type OpenMeeting } from './editor.ts';
import type { Graph } from './graph.ts';
import { answerWords, type Meeting } from './meeting.ts';

const ANSWERS = [
  { label: 'Accept', act: 'accept', words: 'accepted', primary: true },
  { label: 'Tentative', act: 'tentativelyAccept', words: 'answered as tentative', primary: false },
  { label: 'Decline', act: 'decline', words: 'declined', primary: false },
] as const;

export function openDetail(options: { graph: Graph; meeting: Meeting; done(words: string): void }): OpenMeeting {
  const { graph, meeting } = options;
  const facts = h('div', { class: 'facts' });
  const message = h('input', { class: 'input', autocomplete: 'off' });
  const answer = async (act: string, words: string): Promise<string> => {
    const body = { sendResponse: true, ...(message.value ? { comment: message.value } : {}) };
    await graph.send('POST', `${eventPath(meeting.id)}/${act}`, body);
    return `“${meeting.title}” is ${words}.`;
  };
  const remove = async (): Promise<string> => {
    await graph.send('DELETE', eventPath(meeting.id));
    return `“${meeting.title}” is removed from this calendar.`;
  };
  const dialog = openDialog({
    title: meeting.title,
    content: [
      facts,
      !meeting.cancelled && h('label', { class: 'field' }, h('span', {}, 'Message to the organizer'), message),
    ],
    actions: meeting.cancelled
      ? [{ label: 'Remove from calendar', run: remove }]
      : ANSWERS.map((one) => ({ label: one.label, primary: one.primary, run: () => answer(one.act, one.words) })),
    done: options.done,
  });
  drawFacts(facts, meeting);
  return { id: meeting.id, refresh: (fresh) => dialog.isOpen() && drawFacts(facts, fresh) };
}

function drawFacts(parent: HTMLElement, meeting: Meeting): void {
  const time = meeting.allDay
    ? `${longDay(meeting.start)}, all day`
    : `${longDay(meeting.start)}, ${rangeText(meeting.start, meeting.end)}`;
  replace(
    parent,
    h(
      'dl',
      {},
      line('When', time),
      line('Where', meeting.location || 'No place'),
      line('Organizer', meeting.organizer),
      line(
        'Your answer',
        meeting.cancelled ? 'The organizer cancelled this meeting' : answerWords(meeting.answer, false),
      ),
      meeting.seriesMasterId !== undefined && line('Repeats', 'One meeting of a series'),
      meeting.isPrivate && line('Private', 'Yes'),
    ),
    meeting.attendees.length > 0 && h('h3', {}, 'Attendees'),
    h(
      'ul',
      { class: 'invited', 'aria-label': 'Attendees' },
      meeting.attendees.map((one) =>
        h(
          'li',
          {},
          h('span', { class: 'kind', 'aria-hidden': 'true' }, one.isRoom ? '▣' : '●'),
          h('span', { class: 'name' }, one.name),
          // An attendee's copy rarely knows what others answered; nothing is better than a wrong word.
          one.answer !== 'none' && h('span', { class: `state ${one.answer}` }, answerWords(one.answer, one.isRoom)),
        ),
      ),
    ),
  );
}

function line(name: string, value: string): HTMLElement[] {
  return [h('dt', {}, name), h('dd', {}, value)];
}
