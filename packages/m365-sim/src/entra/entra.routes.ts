// Entra's endpoints: discovery, authorize, token, keys.
import type { RoutePart } from '../context.ts';

export const entraRoutes: RoutePart = () => {};
