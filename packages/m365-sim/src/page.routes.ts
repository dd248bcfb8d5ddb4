// The Outlook-like page at the origin.
import type { RoutePart } from './context.ts';

export const pageRoutes: RoutePart = () => {};
