// The mail catcher's page: a list that refreshes itself, and the chosen mail beside it.
import { byId, h, replace } from './dom.ts';

interface Attachment {
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
  readonly text?: string;
}

interface Mail {
  readonly id: string;
  readonly receivedAt: string;
  readonly via: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string;
  readonly attachments: readonly Attachment[];
}

const list = byId('messages', HTMLUListElement);
const search = byId('to', HTMLInputElement);
const count = byId('count', HTMLParagraphElement);
const detail = byId('detail', HTMLElement);
let chosen = decodeURIComponent(location.hash.slice(1));
let drawn = '';

search.value = new URLSearchParams(location.search).get('to') ?? '';
search.addEventListener('input', () => void refresh());
byId('clear', HTMLButtonElement).addEventListener('click', () => void clear());
void refresh().then(() => (chosen ? open(chosen) : drawNothingChosen()));
setInterval(() => document.hidden || void refresh(), 1000);

async function refresh(): Promise<void> {
  const query = new URLSearchParams({ to: search.value });
  const answer = await fetch(`/mail/api/messages?${query}`).catch(() => undefined);
  if (!answer?.ok) {
    count.textContent = 'The simulator does not answer.';
    return;
  }
  const { items, total } = (await answer.json()) as { items: Mail[]; total: number };
  count.textContent = total === 1 ? '1 message' : `${total} messages`;
  const now = `${chosen}|${items.map((one) => one.id).join()}|${search.value}`;
  if (now === drawn) return;
  drawn = now;
  replace(list, items.map(row), items.length === 0 && h('li', { class: 'empty' }, emptyText()));
}

function emptyText(): string {
  return search.value ? 'No mail for this recipient.' : 'No mail yet. What ONES and Exchange send arrives here.';
}

function row(mail: Mail): HTMLElement {
  const open_ = (): void => void open(mail.id);
  return h(
    'li',
    {},
    h(
      'button',
      { type: 'button', class: 'message', 'aria-current': mail.id === chosen && 'true', onclick: open_ },
      h('span', { class: 'to' }, mail.to.join(', ') || mail.bcc.join(', ')),
      h('time', { datetime: mail.receivedAt }, time(mail.receivedAt)),
      h('span', { class: 'subject' }, mail.subject),
      h('span', { class: 'from' }, `from ${mail.from}`),
    ),
  );
}

async function open(id: string): Promise<void> {
  chosen = id;
  history.replaceState(null, '', `#${encodeURIComponent(id)}`);
  await refresh();
  const answer = await fetch(`/mail/api/messages/${encodeURIComponent(id)}`);
  if (!answer.ok) {
    replace(detail, h('p', { class: 'empty' }, 'This mail is not kept any more.'));
    return;
  }
  drawMail((await answer.json()) as Mail);
}

function drawMail(mail: Mail): void {
  const body = `/mail/api/messages/${encodeURIComponent(mail.id)}/body`;
  document.body.classList.add('reading');
  replace(
    detail,
    h('button', { type: 'button', class: 'button quiet back', onclick: close }, '← All messages'),
    h('h2', {}, mail.subject),
    h(
      'dl',
      { class: 'head' },
      headLine('From', [mail.from]),
      headLine('To', mail.to),
      headLine('Cc', mail.cc),
      headLine('Bcc', mail.bcc),
      headLine('Received', [`${new Date(mail.receivedAt).toLocaleString()} (${viaWords(mail.via)})`]),
    ),
    h('iframe', { src: body, title: 'Message text', sandbox: 'allow-popups', referrerpolicy: 'no-referrer' }),
    mail.attachments.map((one, index) => attachment(mail, one, index)),
  );
}

function attachment(mail: Mail, one: Attachment, index: number): HTMLElement {
  const address = `/mail/api/messages/${encodeURIComponent(mail.id)}/attachments/${index}`;
  return h(
    'details',
    { class: 'attachment', open: one.text !== undefined && one.name.endsWith('.ics') },
    h('summary', {}, `${one.name} · ${one.contentType} · ${Math.ceil(one.size / 1024)} KB`),
    h('a', { href: address, download: one.name }, 'Download'),
    one.text !== undefined && h('pre', { tabindex: 0, 'aria-label': `Contents of ${one.name}` }, one.text),
  );
}

function headLine(name: string, values: readonly string[]): HTMLElement[] {
  return values.length === 0 ? [] : [h('dt', {}, name), h('dd', {}, values.join(', '))];
}

async function clear(): Promise<void> {
  await fetch('/mail/api/messages', { method: 'DELETE' });
  close();
}

function close(): void {
  chosen = '';
  history.replaceState(null, '', location.pathname + location.search);
  drawNothingChosen();
  void refresh();
}

function drawNothingChosen(): void {
  document.body.classList.remove('reading');
  replace(detail, h('p', { class: 'empty' }, 'Choose a message to read it.'));
}

function viaWords(via: string): string {
  return via === 'smtp' ? 'by SMTP' : via === 'graph' ? 'by Graph sendMail' : 'by Exchange';
}

function time(instant: string): string {
  return new Date(instant).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
}
