import Type from 'typebox';
import { Id, Timestamp } from '../common.ts';
import { Session, SignInOption } from '../directory.ts';
import { route } from '../route.ts';

export const identityRoutes = {
  session: route({
    method: 'GET',
    url: '/api/session',
    operationId: 'getSession',
    summary: 'Who I am and what I may do',
    tag: 'identity',
    act: 'signed-in',
    response: { 200: Session },
  }),
  signInOptions: route({
    method: 'GET',
    url: '/api/sign-in/options',
    operationId: 'listSignInOptions',
    summary: 'The ways to sign in, one a connection',
    tag: 'identity',
    act: 'anyone',
    response: { 200: Type.Object({ items: Type.Array(SignInOption) }) },
  }),
  breakGlass: route({
    method: 'POST',
    url: '/api/sign-in/break-glass',
    operationId: 'signInBreakGlass',
    summary: 'Sign in as the local administrator, for when no connection works',
    tag: 'identity',
    act: 'anyone',
    body: Type.Object({ password: Type.String({ minLength: 1, maxLength: 256 }) }, { additionalProperties: false }),
    response: { 200: Session },
  }),
  signOut: route({
    method: 'POST',
    url: '/api/sign-out',
    operationId: 'signOut',
    summary: 'End this session, or all of mine',
    tag: 'identity',
    act: 'signed-in',
    body: Type.Object({ everywhere: Type.Optional(Type.Boolean()) }, { additionalProperties: false }),
    response: { 204: Type.Null() },
  }),
  signOutPerson: route({
    method: 'POST',
    url: '/api/people/:id/sign-out',
    operationId: 'signOutPerson',
    summary: "End all of a person's sessions; tokens of the API stay",
    tag: 'identity',
    act: 'directory.manage',
    params: Type.Object({ id: Id }),
    response: { 204: Type.Null() },
  }),
  addInSession: route({
    method: 'POST',
    url: '/api/add-in/session',
    operationId: 'startAddInSession',
    summary: 'Exchange an id token of a connected tenant for a short bearer token',
    tag: 'identity',
    act: 'anyone',
    body: Type.Object({ idToken: Type.String({ minLength: 20, maxLength: 8192 }) }, { additionalProperties: false }),
    response: { 200: Type.Object({ token: Type.String(), expiresAt: Timestamp }) },
  }),
};
