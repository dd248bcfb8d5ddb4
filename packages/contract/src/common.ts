/** Pieces that several schemas share. Times are RFC 3339 with an offset; dates are `YYYY-MM-DD`. */
import Type, { type Static, type TSchema } from 'typebox';

export const Id = Type.String({ format: 'uuid', description: 'An identifier of ONES.' });
export const Timestamp = Type.String({ format: 'date-time', description: 'RFC 3339 with an offset.' });
export const Email = Type.String({ format: 'email', maxLength: 320 });
export const TimeZone = Type.String({ minLength: 1, maxLength: 64, description: 'An IANA time zone name.' });
export const LanguageTag = Type.Enum(['en', 'zh-Hant', 'zh-Hans']);
export const Cursor = Type.String({ maxLength: 512, description: 'Opaque; as given by nextCursor.' });

export function Nullable<T extends TSchema>(schema: T) {
  return Type.Union([schema, Type.Null()]);
}

/** A page of a list: ask again with `cursor=nextCursor` until it is null. */
export function Page<T extends TSchema>(item: T) {
  return Type.Object({ items: Type.Array(item), nextCursor: Nullable(Cursor) });
}

export const PageQuery = {
  cursor: Type.Optional(Cursor),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 100 })),
};

export const Period = Type.Object({ start: Timestamp, end: Timestamp });
export type Period = Static<typeof Period>;
