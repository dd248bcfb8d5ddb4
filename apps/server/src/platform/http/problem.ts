/** The one place where anything that went wrong becomes problem+json (RFC 9457). */
import type { FieldError, Problem, ProblemCode } from '@ones/contract';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';

const statusOf: Readonly<Record<ProblemCode, number>> = {
  'invalid-input': 400,
  'invalid-time-range': 422,
  'in-the-past': 422,
  'unknown-time-zone': 422,
  'body-too-large': 413,
  'unsupported-media-type': 415,
  'malformed-json': 400,
  'not-signed-in': 401,
  'sign-in-expired': 401,
  'sign-in-failed': 401,
  'connection-sign-in-required': 403,
  'organizer-sign-in-required': 403,
  forbidden: 403,
  'wrong-origin': 403,
  'not-found': 404,
  'slot-taken': 409,
  'policy-refused': 422,
  'name-taken': 409,
  'group-in-use': 409,
  'place-in-use': 409,
  'booking-not-changeable': 409,
  'stale-version': 409,
  'idempotency-key-reused': 422,
  'unknown-resource': 422,
  'unknown-person': 422,
  'not-offered-by-integration-type': 422,
  'no-representative': 409,
  'rooms-in-two-domains': 422,
  'room-without-connection': 422,
  'online-meeting-not-possible': 422,
  'connection-failed': 502,
  'room-of-other-connection': 409,
  'pin-required': 403,
  'card-unknown': 403,
  'card-not-invited': 403,
  'pairing-code-unknown': 404,
  'too-many-requests': 429,
  unavailable: 503,
  internal: 500,
};

const titleOf: Readonly<Record<ProblemCode, string>> = {
  'invalid-input': 'The request is not of the form this address takes.',
  'invalid-time-range': 'The end must lie after the start.',
  'in-the-past': 'The time lies in the past.',
  'unknown-time-zone': 'This is not a time zone we know.',
  'body-too-large': 'The request is larger than we take.',
  'unsupported-media-type': 'Send JSON with content-type application/json.',
  'malformed-json': 'The body is not valid JSON.',
  'not-signed-in': 'Sign in first.',
  'sign-in-expired': 'Your sign-in has expired. Sign in again.',
  'sign-in-failed': 'The sign-in did not succeed.',
  'connection-sign-in-required': 'Sign in with Microsoft once before you book.',
  'organizer-sign-in-required': 'Whoever you book for has to sign in with Microsoft once.',
  forbidden: 'You are not allowed to do this.',
  'wrong-origin': 'This request came from another site.',
  'not-found': 'There is nothing here by this name.',
  'slot-taken': 'Somebody else holds this time.',
  'policy-refused': 'The policy of this resource does not allow this booking.',
  'name-taken': 'Another has this name.',
  'group-in-use': 'The group gives roles, or a connection or a policy names it.',
  'place-in-use': 'Something still depends on it.',
  'booking-not-changeable': 'This booking can no longer be changed in this way.',
  'stale-version': 'It has changed since you last saw it.',
  'idempotency-key-reused': 'This idempotency key was used for another request.',
  'unknown-resource': 'A resource named here does not exist or cannot be booked.',
  'unknown-person': 'A person named here does not exist.',
  'not-offered-by-integration-type': 'The integration type does not offer this.',
  'no-representative': 'Nobody books rooms of this domain for people of other domains.',
  'rooms-in-two-domains': 'Rooms of two domains are booked one by one.',
  'room-without-connection': 'No connection reaches this room.',
  'online-meeting-not-possible': 'No calendar is written that could hold a Teams meeting.',
  'connection-failed': 'Microsoft 365 did not answer as expected.',
  'room-of-other-connection': 'A room is booked through one connection only, and another one has it.',
  'pin-required': 'This meeting is begun with the PIN that its organizer chose.',
  'card-unknown': 'Nobody here has this card.',
  'card-not-invited': 'Whoever has this card may not check this meeting in.',
  'pairing-code-unknown': 'No display shows this code now.',
  'too-many-requests': 'Too many requests. Wait a little.',
  unavailable: 'The service cannot answer now. Try again in a moment.',
  internal: 'Something went wrong on our side.',
};

export type ProblemDetails = Omit<Partial<Problem>, 'code' | 'status' | 'type' | 'title'>;

/** An expected refusal, returned (not thrown) by a route's handler. */
export class Refusal {
  constructor(
    readonly code: ProblemCode,
    readonly details: ProblemDetails = {},
  ) {}
}

/** What the caller has is still right: 304, with the headers that the handler set. */
export class NotModified {}

export function refuse(code: ProblemCode, details: ProblemDetails = {}): Refusal {
  return new Refusal(code, details);
}

export function fieldError(path: string, code: string, message: string): FieldError {
  return { path, code, message };
}

export function sendProblem(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  const status = statusOf[refusal.code];
  const body: Problem = {
    type: `urn:ones:problem:${refusal.code}`,
    title: titleOf[refusal.code],
    status,
    code: refusal.code,
    requestId: request.id,
    ...refusal.details,
  };
  return reply.code(status).type('application/problem+json').serializer(JSON.stringify).send(body);
}

const codeOfFrameworkError: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed-json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed-json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed-json',
  // PostgreSQL keeps no zero character, in text or in JSON: https://www.postgresql.org/docs/current/errcodes-appendix.html
  '22021': 'invalid-input',
  '22P05': 'invalid-input',
};

function fieldErrors(error: FastifyError): FieldError[] {
  const where = error.validationContext ?? 'body';
  return (error.validation ?? []).map((entry) => {
    const missing = entry.params.missingProperty ?? entry.params.additionalProperty;
    const path = `/${where}${entry.instancePath}${typeof missing === 'string' ? `/${missing}` : ''}`;
    return fieldError(path, entry.keyword, entry.message ?? 'is not valid');
  });
}

/** Maps whatever a route threw; anything unforeseen is logged whole and answered without its inside. */
export function problemOfError(error: FastifyError, request: FastifyRequest): Refusal {
  if (error.validation) return refuse('invalid-input', { errors: fieldErrors(error) });
  const known = codeOfFrameworkError[error.code];
  if (known) return refuse(known);
  if (error.statusCode === 429) return refuse('too-many-requests');
  if (error instanceof SyntaxError || error.statusCode === 400) return refuse('malformed-json');
  request.log.error({ err: error }, 'a request failed unexpectedly');
  return refuse('internal');
}
