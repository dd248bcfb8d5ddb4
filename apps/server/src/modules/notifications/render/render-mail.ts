/** One planned mail as its reader sees it: subject line, HTML and plain text. */
import type { Alternative } from '@ones/contract';
import { type BookingForMail, placeOf } from '../booking-for-mail.ts';
import type { MailKind, MailPlan } from '../plan-mail.ts';
import { type Fact, factTable, framed, heading, oneLine, paragraph, type RenderedMail } from './frame.ts';
import { type Html, html } from './html.ts';
import { shortWhenText, whenText } from './when-text.ts';
import { type Language, type MailWords, mailWords } from './words.ts';

export interface RenderInput {
  readonly plan: MailPlan;
  readonly booking: BookingForMail;
  readonly language: Language;
  readonly alternatives: readonly Alternative[];
  /** Where ONES is; only people of the house are led there. */
  readonly link: string;
}

/** What the reader may know of the title: of a private meeting only its organizer's mail carries it (rule B9). */
export function titleFor({ booking, plan, language }: Pick<RenderInput, 'booking' | 'plan' | 'language'>): string {
  const words = mailWords[language];
  if (booking.private && plan.audience !== 'organizer') return words.privateMeeting;
  return booking.subject ?? words.noTitle;
}

const WITH_LINK: ReadonlySet<MailKind> = new Set(['confirmed', 'changed']);

/** Attendees of what has a link are told it by Exchange; of what is over nobody needs it. */
export function joinUrlFor({ plan, booking }: Pick<RenderInput, 'booking' | 'plan'>): string | null {
  return WITH_LINK.has(plan.kind) ? (booking.onlineMeeting?.joinUrl ?? null) : null;
}

export function renderMail(input: RenderInput): RenderedMail {
  const { plan, booking, language } = input;
  const words = mailWords[language];
  const { mark, sentence } = words.kinds[plan.kind];
  const title = titleFor(input);
  const facts = factsOf(input, words);
  const notes = notesOf(input, words);
  const subject = `${mark}: ${oneLine(title)} – ${shortWhenText(booking, words)}`;
  const link = plan.audience === 'organizer' ? input.link : null;
  const text = [
    sentence,
    '',
    title,
    ...facts.map(([name, value]) => `${name}: ${value}`),
    ...(notes.length > 0 ? ['', ...notes] : []),
    ...(link ? ['', `${words.open}: ${link}`] : []),
    '',
    `-- \n${words.footer}`,
  ].join('\n');
  return { subject, text, html: page({ language, words, kind: plan.kind, title, facts, notes, link, subject }) };
}

function factsOf({ plan, booking, language }: RenderInput, words: MailWords): Fact[] {
  const facts: Fact[] = [
    [words.when, whenText(booking, words)],
    [words.where, plan.resources.map((one) => placeOf(one, language)).join('; ')],
  ];
  const joinUrl = joinUrlFor({ plan, booking });
  if (joinUrl !== null) facts.push([words.join, joinUrl]);
  if (plan.audience === 'attendee') facts.push([words.organizer, booking.organizer.name]);
  return facts;
}

function notesOf({ plan, booking, alternatives }: RenderInput, words: MailWords): string[] {
  const notes: string[] = [];
  if (booking.recurrence) notes.push(words.series);
  const isWaiting = plan.resources.some(({ exchange }) => exchange !== 'none' && exchange !== 'accepted');
  if (plan.kind === 'changed' && isWaiting) notes.push(words.waiting);
  if (plan.kind === 'declined' || plan.kind === 'conflicted') {
    const names = alternatives.map(({ resourceName }) => resourceName).join(', ');
    notes.push(names === '' ? words.noAlternatives : `${words.alternatives}: ${names}`);
  }
  return notes;
}

/** Colour, and beside it a sign and a word: never colour alone (rule U8). White on each has a contrast above 5:1. */
const GOOD = { colour: '#0e6b37', sign: '✓' };
const NEWS = { colour: '#0f5ea8', sign: '●' };
const OVER = { colour: '#57606a', sign: '✕' };
const BAD = { colour: '#b3261e', sign: '!' };
const looks: Readonly<Record<MailKind, typeof GOOD>> = {
  confirmed: GOOD,
  changed: NEWS,
  cancelled: OVER,
  declined: BAD,
  unsynced: BAD,
  conflicted: BAD,
  offline: BAD,
  invitation: NEWS,
  update: NEWS,
  cancellation: OVER,
  uninvited: OVER,
};

interface Page {
  readonly language: Language;
  readonly words: MailWords;
  readonly kind: MailKind;
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly notes: readonly string[];
  readonly link: string | null;
  readonly subject: string;
}

function page({ language, words, kind, title, facts, notes, link, subject }: Page): string {
  const { colour, sign } = looks[kind];
  const { mark, sentence } = words.kinds[kind];
  return framed({
    ...{ language, subject, footer: words.footer },
    band: html`<tr><td style="padding:12px 24px;background:${colour};color:#ffffff;border-radius:9px 9px 0 0;font-size:15px;font-weight:600"><span aria-hidden="true">${sign}&nbsp;&nbsp;</span>${mark}</td></tr>`,
    body: html`${paragraph(sentence)}${heading(title)}${factTable(facts)}${notes.map(noteText)}`,
    link: link === null ? null : { address: link, label: words.open },
  });
}

function noteText(note: string): Html {
  return html`<p style="margin:14px 0 0;padding:10px 12px;background:#f3f4f6;border-radius:6px;font-size:14px;line-height:1.5">${note}</p>`;
}
