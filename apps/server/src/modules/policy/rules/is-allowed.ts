/** For rules that forbid one kind of booking altogether, unless it is allowed. */
import Type from 'typebox';

export const AllowedSettings = Type.Object({ allowed: Type.Boolean() }, { additionalProperties: false });
