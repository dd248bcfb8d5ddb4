import { describe, expect, it } from 'vitest';
import type { BookingForMail, MailResource } from '../booking-for-mail.ts';
import type { MailKind, MailPlan } from '../plan-mail.ts';
import { type RenderInput, renderMail } from './render-mail.ts';
import { languages, mailWords } from './words.ts';

const room: MailResource = {
  id: 'r',
  name: 'Harbour 3',
  floorName: 'First floor',
  buildingName: 'Harbour',
  state: 'confirmed',
  exchange: 'none',
};
const booking: BookingForMail = {
  id: 'b',
  version: 1,
  cleanId: null,
  subject: 'Review <script>alert("1")</script> & more',
  private: false,
  origin: 'web',
  organizer: { personId: 'p', name: 'Ada Lind', address: 'ada@example.com' },
  attendees: [],
  resources: [room],
  start: new Date('2026-03-02T10:00:00Z'),
  end: new Date('2026-03-02T11:30:00Z'),
  timeZone: 'Europe/Oslo',
  allDay: false,
  recurrence: null,
  onlineMeeting: null,
};

function render(kind: MailKind, more: Partial<RenderInput> & { audience?: MailPlan['audience'] } = {}) {
  const { audience = 'organizer', ...rest } = more;
  const recipient = { address: 'ada@example.com', name: null };
  const plan = { kind, recipient, audience, resources: [room], calendar: null, told: '', occasion: '' };
  return renderMail({ plan, booking, language: 'en', alternatives: [], link: 'https://ones.example/', ...rest });
}

it('[B8] says when and where it is, in the zone of the meeting', () => {
  const { subject, text, html } = render('confirmed');
  expect(subject).toMatch(/^Confirmed: Review <script>alert\("1"\)<\/script> & more – Mon,? 2 Mar, 11:00$/);
  for (const one of [text, html]) {
    expect(one).toMatch(/Monday,? 2 March 2026, 11:00–12:30 \(Europe\/Oslo\)/);
    expect(one).toContain('Harbour 3, First floor, Harbour');
  }
  const over = { ...booking, start: new Date('2026-03-02T22:30:00Z'), end: new Date('2026-03-03T01:00:00Z') };
  expect(render('confirmed', { booking: over }).text).toMatch(
    /Monday,? 2 March 2026, 23:30 – Tuesday,? 3 March 2026, 02:00/,
  );
  const days = {
    ...booking,
    allDay: true,
    start: new Date('2026-03-01T23:00:00Z'),
    end: new Date('2026-03-02T23:00:00Z'),
  };
  expect(render('confirmed', { booking: days }).text).toMatch(/Monday,? 2 March 2026, all day/);
});

it('[B9] says where to join online while it takes place, and to its organizer alone', () => {
  const joinUrl = 'https://teams.example/l/1';
  const online: BookingForMail = { ...booking, onlineMeeting: { state: 'made', joinUrl } };
  const told = (kind: MailKind) => Object.values(render(kind, { booking: online })).join();
  expect([told('confirmed'), told('changed')].every((text) => text.includes(joinUrl))).toBe(true);
  expect(['cancelled', 'invitation', 'uninvited'].filter((kind) => told(kind as MailKind).includes(joinUrl))).toEqual(
    [],
  );
});

it('[U6] calls places as its reader’s language does', () => {
  const named = { ...room, names: { 'zh-Hant': '海港三號' }, buildingNames: { 'zh-Hant': '海港' } };
  const plan = { kind: 'confirmed', audience: 'organizer', resources: [named], calendar: null } as const;
  const told = { ...plan, recipient: { address: 'ada@example.com', name: null }, told: '', occasion: '' };
  const around = { booking, alternatives: [], link: 'https://ones.example/' };
  expect(renderMail({ plan: told, language: 'zh-Hant', ...around }).text).toContain('海港三號, First floor, 海港');
  expect(renderMail({ plan: told, language: 'en', ...around }).text).toContain('Harbour 3, First floor, Harbour');
});

it('[X4] escapes what people have typed', () => {
  const { html } = render('confirmed');
  expect(html).toContain('Review &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; more');
  expect(html).not.toContain('<script');
});

it('[B9] tells the title of a private meeting to its organizer alone', () => {
  const hidden = { ...booking, private: true, subject: 'Takeover' };
  for (const kind of ['invitation', 'update', 'cancellation', 'uninvited'] as const) {
    const mail = render(kind, { booking: hidden, audience: 'attendee' });
    expect(JSON.stringify(mail)).not.toContain('Takeover');
    expect(mail.text).toContain('Private meeting');
  }
  expect(render('confirmed', { booking: hidden }).text).toContain('Takeover');
});

it('[S10] offers what is free instead of a declined room', () => {
  const alternative = { resourceId: 'x', resourceName: 'Harbour 4', start: '', end: '' };
  expect(render('declined', { alternatives: [alternative] }).text).toContain('Free instead at this time: Harbour 4');
  expect(render('declined').text).toContain('Nothing similar is free');
  expect(render('confirmed').text).not.toContain('Free instead');
});

it('[S10] says that the answer to a move is still awaited', () => {
  const waiting = { ...room, exchange: 'queued' } as const;
  const plan = { kind: 'changed', recipient: { address: 'a@b.c', name: null }, audience: 'organizer' } as const;
  const whole = { ...plan, resources: [waiting], calendar: null, told: '', occasion: '' };
  expect(render('changed', { plan: whole }).text).toContain('Exchange has not answered');
  expect(render('changed').text).not.toContain('Exchange has not answered');
});

describe.each(languages)('in %s', (language) => {
  it.each(Object.keys(mailWords[language].kinds) as MailKind[])('[U6] a mail of the kind %s is whole', (kind) => {
    const { html, text, subject } = render(kind, { language });
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain(mailWords[language].kinds[kind].sentence);
    expect(text).toContain(mailWords[language].kinds[kind].sentence);
    expect(subject.startsWith(mailWords[language].kinds[kind].mark)).toBe(true);
    expect(html).not.toMatch(/undefined|\[object/);
  });
});
