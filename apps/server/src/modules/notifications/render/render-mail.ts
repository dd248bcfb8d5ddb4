/** One planned mail as its reader sees it: subject line, HTML and plain text. */
import type { Alternative } from '@ones/contract';
import { type BookingForMail, placeOf } from '../booking-for-mail.ts';
import type { MailKind, MailPlan } from '../plan-mail.ts';
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

export interface RenderedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** What the reader may know of the title: of a private meeting only its organizer's mail carries it (rule B9). */
export function titleFor({ booking, plan, language }: Pick<RenderInput, 'booking' | 'plan' | 'language'>): string {
  const words = mailWords[language];
  if (booking.private && plan.audience !== 'organizer') return words.privateMeeting;
  return booking.subject ?? words.noTitle;
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
  return { subject, text, html: page({ language, words, kind: plan.kind, title, facts, notes, link, subject }).text };
}

type Fact = readonly [name: string, value: string];

function factsOf({ plan, booking, language }: RenderInput, words: MailWords): Fact[] {
  const facts: Fact[] = [
    [words.when, whenText(booking, words)],
    [words.where, plan.resources.map((one) => placeOf(one, language)).join('; ')],
  ];
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

/** Mail programs know tables and inline styles; hardly anything else is safe. */
function page({ language, words, kind, title, facts, notes, link, subject }: Page): Html {
  const { colour, sign } = looks[kind];
  const { mark, sentence } = words.kinds[kind];
  const font = "font-family:'Segoe UI','Noto Sans',Arial,'Microsoft JhengHei','Microsoft YaHei',sans-serif";
  return html`<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${subject}</title></head>
<body style="margin:0;padding:24px 12px;background:#f3f4f6;color:#1b1f24;${font}">
<table role="presentation" width="100%" style="max-width:560px;margin:0 auto;border-collapse:separate;border-spacing:0;background:#ffffff;border:1px solid #d8dce1;border-radius:10px">
<tr><td style="padding:12px 24px;background:${colour};color:#ffffff;border-radius:9px 9px 0 0;font-size:15px;font-weight:600"><span aria-hidden="true">${sign}&nbsp;&nbsp;</span>${mark}</td></tr>
<tr><td style="padding:20px 24px 4px">
<p style="margin:0 0 12px;font-size:15px;line-height:1.5">${sentence}</p>
<h1 style="margin:0 0 12px;font-size:22px;line-height:1.3;font-weight:600;overflow-wrap:anywhere">${title}</h1>
<table style="border-collapse:collapse;font-size:15px;line-height:1.5">${facts.map(factRow)}</table>
${notes.map(noteText)}
</td></tr>
<tr><td style="padding:12px 24px 24px">${link === null ? null : button(link, words.open)}</td></tr>
</table>
<p style="max-width:560px;margin:12px auto 0;text-align:center;font-size:12px;color:#57606a">${words.footer}</p>
</body>
</html>`;
}

function factRow([name, value]: Fact): Html {
  return html`<tr><th scope="row" style="padding:3px 16px 3px 0;text-align:left;vertical-align:top;font-weight:400;color:#57606a;white-space:nowrap">${name}</th><td style="padding:3px 0;overflow-wrap:anywhere">${value}</td></tr>`;
}

function noteText(note: string): Html {
  return html`<p style="margin:14px 0 0;padding:10px 12px;background:#f3f4f6;border-radius:6px;font-size:14px;line-height:1.5">${note}</p>`;
}

function button(link: string, label: string): Html {
  return html`<a href="${link}" style="display:inline-block;padding:10px 18px;background:#0f5ea8;color:#ffffff;border-radius:6px;font-size:15px;font-weight:600;text-decoration:none">${label}</a>`;
}

/** A line break in a title must not become one in a header. */
function oneLine(title: string): string {
  return title.replace(/\s+/g, ' ').trim();
}
