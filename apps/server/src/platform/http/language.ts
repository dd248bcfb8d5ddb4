/** The language of whoever asks, by the header that browsers send. */
import type { FastifyRequest } from 'fastify';
import { type Language, preferredLanguage } from '../../kernel/language.ts';

export function languageOf(request: Pick<FastifyRequest, 'headers'>): Language {
  return preferredLanguage(request.headers['accept-language']);
}
