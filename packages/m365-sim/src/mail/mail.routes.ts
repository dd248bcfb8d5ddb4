// The mail catcher's page and its JSON.
import type { RoutePart } from '../context.ts';

export const mailRoutes: RoutePart = () => {};
