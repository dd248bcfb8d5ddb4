/** The trail's door: one booking, told from all that the other modules and integrations keep of it. */
export { type TrailSource, trailRoutes } from './trail.routes.ts';
