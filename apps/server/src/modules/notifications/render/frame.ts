/** What all mails have around their words: the page, the link and a subject of one line. Mail programs know tables and inline styles; hardly anything else is safe. */
import { type Html, html } from './html.ts';
import type { Language } from './words.ts';

export interface RenderedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

export interface Framed {
  readonly language: Language;
  readonly subject: string;
  /** A coloured band at the top, of cells that bring their own space; null: none. */
  readonly band: Html | null;
  readonly body: Html;
  readonly link: Link | null;
  readonly footer: string | null;
}

export interface Link {
  readonly address: string;
  readonly label: string;
}

const FONT = "font-family:'Segoe UI','Noto Sans',Arial,'Microsoft JhengHei','Microsoft YaHei',sans-serif";

export function framed({ language, subject, band, body, link, footer }: Framed): string {
  return html`<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${subject}</title></head>
<body style="margin:0;padding:24px 12px;background:#f3f4f6;color:#1b1f24;${FONT}">
<table role="presentation" width="100%" style="max-width:560px;margin:0 auto;border-collapse:separate;border-spacing:0;background:#ffffff;border:1px solid #d8dce1;border-radius:10px">
${band}
<tr><td style="padding:20px 24px 4px">
${body}
</td></tr>
<tr><td style="padding:12px 24px 24px">${link && button(link)}</td></tr>
</table>
${footer === null ? null : html`<p style="max-width:560px;margin:12px auto 0;text-align:center;font-size:12px;color:#57606a">${footer}</p>`}
</body>
</html>`.text;
}

function button({ address, label }: Link): Html {
  return html`<a href="${address}" style="display:inline-block;padding:10px 18px;background:#0f5ea8;color:#ffffff;border-radius:6px;font-size:15px;font-weight:600;text-decoration:none">${label}</a>`;
}

export function heading(text: string): Html {
  return html`<h1 style="margin:0 0 12px;font-size:22px;line-height:1.3;font-weight:600;overflow-wrap:anywhere">${text}</h1>`;
}

export function paragraph(text: string): Html {
  return html`<p style="margin:0 0 12px;font-size:15px;line-height:1.5">${text}</p>`;
}

export type Fact = readonly [name: string, value: string];

export function factTable(facts: readonly Fact[]): Html {
  return html`<table style="border-collapse:collapse;font-size:15px;line-height:1.5">${facts.map(factRow)}</table>`;
}

function factRow([name, value]: Fact): Html {
  return html`<tr><th scope="row" style="padding:3px 16px 3px 0;text-align:left;vertical-align:top;font-weight:400;color:#57606a;white-space:nowrap">${name}</th><td style="padding:3px 0;overflow-wrap:anywhere">${value}</td></tr>`;
}

/** A line break in a title must not become one in a header. */
export function oneLine(title: string): string {
  return title.replace(/\s+/g, ' ').trim();
}
