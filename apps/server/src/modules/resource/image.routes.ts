/** Pictures of resources over HTTP. Under its address a picture never changes: browsers keep it. */
import { createHash } from 'node:crypto';
import { routes } from '@ones/contract';
import type { FastifyInstance } from 'fastify';
import { newId } from '../../kernel/ids.ts';
import { inTransaction } from '../../platform/db/index.ts';
import { actorOf, can, fieldError, NotModified, refuse, serve } from '../../platform/http/index.ts';
import { recordAudit } from '../audit/index.ts';
import type { ResourceAdminDeps } from './admin-deps.ts';
import { countImages, deleteImage, imageById, insertImage } from './image.repository.ts';
import { imageTypeOf } from './image-type.ts';
import { resourceChanged } from './resource.events.ts';
import { imageUrl } from './resource.ts';
import { lockSettings } from './resource-settings.repository.ts';

const MAX_BYTES = 2 * 1024 * 1024;
const MAX_IMAGES = 8;
/** Base64 and the JSON around it. */
const BODY_LIMIT = 3 * 1024 * 1024;

export function imageRoutes(app: FastifyInstance, deps: ResourceAdminDeps): void {
  serve(app, routes.resourceSettings.image, async ({ params, request }, reply) => {
    const image = await imageById(deps.host.db, params.id, params.imageId);
    if (!image) return refuse('not-found');
    const etag = `"${image.digest}"`;
    reply.header('etag', etag);
    reply.header('cache-control', 'private, max-age=31536000, immutable');
    if (request.headers['if-none-match'] === etag) return new NotModified();
    reply.header('content-type', image.mediaType);
    reply.header('content-disposition', 'inline');
    // Whatever it is, it is shown as a picture and does nothing.
    reply.header('content-security-policy', "default-src 'none'; sandbox");
    return image.bytes;
  });

  const add = routes.resourceSettings.addImage;
  serve(
    app,
    add,
    async ({ params, body, caller }) => {
      const bytes = Buffer.from(body.data, 'base64');
      if (bytes.length > MAX_BYTES) return refuse('body-too-large');
      const mediaType = imageTypeOf(bytes);
      const wrong = (code: string, message: string) =>
        refuse('invalid-input', { errors: [fieldError('/body/data', code, message)] });
      if (!mediaType) return wrong('not-a-picture', 'must be a PNG, JPEG or WebP picture');
      return inTransaction(deps.host, async (tx) => {
        const now = deps.clock.now();
        const resource = await lockSettings(tx.db, params.id);
        if (!resource) return refuse('not-found');
        if (!can(caller, 'resource.manage', resource)) return refuse('forbidden');
        if ((await countImages(tx.db, params.id)) >= MAX_IMAGES) return wrong('too-many', `has ${MAX_IMAGES} pictures`);
        const id = newId(now);
        const digest = createHash('sha256').update(bytes).digest('base64url');
        await insertImage(tx.db, { id, resourceId: params.id, mediaType, bytes, digest }, now);
        const about = { subjectType: 'resource', subjectId: params.id, after: { imageId: id, mediaType } };
        await recordAudit(tx, { actor: actorOf(caller), act: 'resource.add-image', ...about }, now);
        tx.publish(resourceChanged(params.id, now));
        return { id, mediaType, url: imageUrl(params.id, id) };
      });
    },
    { bodyLimit: BODY_LIMIT },
  );

  serve(app, routes.resourceSettings.removeImage, async ({ params, caller }) =>
    inTransaction(deps.host, async (tx) => {
      const now = deps.clock.now();
      const resource = await lockSettings(tx.db, params.id);
      if (!resource) return refuse('not-found');
      if (!can(caller, 'resource.manage', resource)) return refuse('forbidden');
      if (!(await deleteImage(tx.db, params.id, params.imageId))) return refuse('not-found');
      const about = { subjectType: 'resource', subjectId: params.id, before: { imageId: params.imageId } };
      await recordAudit(tx, { actor: actorOf(caller), act: 'resource.remove-image', ...about }, now);
      tx.publish(resourceChanged(params.id, now));
      return null;
    }),
  );
}
