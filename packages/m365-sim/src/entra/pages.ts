// The pages a person sees while signing in: choose a person, consent, ask an administrator, signed out, error.
// Drawn on the server, usable without script; the look is in page/signin.css.
import type { FastifyReply } from 'fastify';
import { type Html, html } from '../html.ts';
import { initialsOf, toneOf } from './avatar.ts';
import { permissionWords } from './permissions.ts';
import type { AppRegistration, EntraPerson, EntraTenant } from './registration.ts';

const POLICY = "default-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'self' http: https:";

export function sendPage(reply: FastifyReply, text: string, status = 200): FastifyReply {
  return reply
    .code(status)
    .header('content-security-policy', POLICY)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(text);
}

export function page(content: { title: string; lead?: Html | string; body: Html; wide?: boolean }): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${content.title} – simulated Microsoft 365</title>
<link rel="icon" href="/assets/icon.svg">
<link rel="stylesheet" href="/assets/signin.css">
<script type="module" src="/assets/signin.js"></script>
</head>
<body>
<main class="card">
<p class="brand"><span class="mark" aria-hidden="true"></span>Simulated sign-in</p>
<h1>${content.title}</h1>
${content.lead === undefined ? undefined : html`<p class="lead">${content.lead}</p>`}
${content.body}
</main>
<footer class="foot">A made-up company. No password is asked and nothing leaves this machine.</footer>
</body>
</html>`.text;
}

export function pickPersonPage(choice: {
  readonly app: AppRegistration;
  readonly people: readonly EntraPerson[];
  readonly tenant: EntraTenant | undefined;
  readonly hinted: EntraPerson | undefined;
}): string {
  const { people, hinted } = choice;
  const shown = people.filter((one) => one.enabled || one === hinted);
  const onTop = shown.filter((one) => one === hinted || one.featuredAs !== undefined);
  onTop.sort((one, other) => Number(other === hinted) - Number(one === hinted));
  const others = shown.filter((one) => !onTop.includes(one));
  others.sort((one, other) => one.displayName.localeCompare(other.displayName));
  const where = choice.tenant ? html` at ${choice.tenant.displayName}` : undefined;
  return page({
    title: 'Choose a person',
    lead: html`to continue to <strong>${choice.app.displayName}</strong>${where}`,
    body: html`<form method="post">
      ${onTop.length > 0 ? html`<ul class="people" aria-label="Suggested">${onTop.map(personRow)}</ul>` : undefined}
      <label class="search">Search people
        <input type="search" data-filter="everybody" autocomplete="off" placeholder="Name or address"></label>
      <ul class="people scroll" id="everybody" aria-label="Everybody">${others.map(personRow)}</ul>
      <p class="none" data-filter-none="everybody" hidden>Nobody has such a name.</p>
    </form>`,
  });
}

export function consentPage(ask: {
  readonly app: AppRegistration;
  readonly person: EntraPerson;
  readonly permissions: readonly string[];
}): string {
  const everybody = html`<label class="check"><input type="checkbox" name="for_everybody"> Consent on behalf of your organization</label>`;
  return page({
    title: 'Permissions requested',
    lead: html`<strong>${ask.app.displayName}</strong> would like to, for ${ask.person.userPrincipalName}:`,
    body: html`<form method="post"><input type="hidden" name="person" value="${ask.person.id}">
      ${permissionList(ask.permissions)}
      ${ask.person.isAdministrator ? everybody : undefined}
      ${decisionButtons()}</form>`,
  });
}

export function adminConsentPage(ask: {
  readonly app: AppRegistration;
  readonly tenant: EntraTenant;
  readonly person: EntraPerson;
  readonly applicationPermissions: readonly string[];
  readonly delegatedPermissions: readonly string[];
}): string {
  return page({
    title: 'Permissions requested for your organization',
    lead: html`If you accept, <strong>${ask.app.displayName}</strong> gets these for everybody at ${ask.tenant.displayName}.`,
    body: html`<form method="post"><input type="hidden" name="person" value="${ask.person.id}">
      ${ask.applicationPermissions.length > 0 ? html`<h2>Without a signed-in person</h2>` : undefined}
      ${permissionList(ask.applicationPermissions)}
      ${ask.delegatedPermissions.length > 0 ? html`<h2>On behalf of a signed-in person</h2>` : undefined}
      ${permissionList(ask.delegatedPermissions)}
      ${decisionButtons()}</form>`,
  });
}

export function needAdministratorPage(ask: {
  readonly app: AppRegistration;
  readonly person: EntraPerson;
  readonly permissions: readonly string[];
}): string {
  return page({
    title: 'Need admin approval',
    lead: html`<strong>${ask.app.displayName}</strong> needs permissions that only an administrator can grant (AADSTS90094).`,
    body: html`<form method="post"><input type="hidden" name="person" value="${ask.person.id}">
      ${permissionList(ask.permissions)}
      <div class="actions"><button class="button" name="decision" value="return">Return to the application without granting consent</button></div></form>`,
  });
}

export function messagePage(title: string, text: string, details: readonly string[] = []): string {
  return page({
    title,
    lead: text,
    body: html`${details.length > 0 ? html`<ul class="details">${details.map((one) => html`<li>${one}</li>`)}</ul>` : undefined}`,
  });
}

function personRow(person: EntraPerson): Html {
  const searched = `${person.displayName} ${person.userPrincipalName} ${person.mail ?? ''}`.toLowerCase();
  return html`<li data-search="${searched}"><button class="person" name="person" value="${person.id}">
    <span class="avatar tone-${toneOf(person.id)}" aria-hidden="true">${initialsOf(person.displayName)}</span>
    <span class="who"><span class="name">${person.displayName}</span>
    <span class="address">${person.userPrincipalName}</span></span>
    ${person.featuredAs === undefined ? undefined : html`<span class="badge">${person.featuredAs}</span>`}
  </button></li>`;
}

function permissionList(permissions: readonly string[]): Html {
  return html`<ul class="permissions">${permissions.map(
    (one) => html`<li>${permissionWords(one)} <code>${one}</code></li>`,
  )}</ul>`;
}

function decisionButtons(): Html {
  return html`<div class="actions">
    <button class="button" name="decision" value="cancel">Cancel</button>
    <button class="button primary" name="decision" value="accept">Accept</button></div>`;
}
