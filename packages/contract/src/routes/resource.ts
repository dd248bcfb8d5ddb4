import Type from 'typebox';
import { Id, Page, PageQuery } from '../common.ts';
import { Availability, AvailabilityQuery, Places, Resource, ResourceKind, ResourceState } from '../resource.ts';
import { route } from '../route.ts';
import { AskSeriesAvailability, SeriesAvailability } from '../series-availability.ts';
import { AskTogether, Together } from '../together.ts';

export const resourceRoutes = {
  list: route({
    method: 'GET',
    url: '/api/resources',
    operationId: 'listResources',
    summary: 'What can be booked',
    tag: 'resources',
    act: 'resource.read',
    querystring: Type.Object({
      ...PageQuery,
      q: Type.Optional(Type.String({ maxLength: 120 })),
      buildingId: Type.Optional(Id),
      floorId: Type.Optional(Id),
      kind: Type.Optional(ResourceKind),
      state: Type.Optional(ResourceState),
    }),
    response: { 200: Page(Resource) },
  }),
  get: route({
    method: 'GET',
    url: '/api/resources/:id',
    operationId: 'getResource',
    summary: 'One resource',
    tag: 'resources',
    act: 'resource.read',
    params: Type.Object({ id: Id }),
    response: { 200: Resource },
  }),
  places: route({
    method: 'GET',
    url: '/api/places',
    operationId: 'listPlaces',
    summary: 'Buildings, their floors, and all amenities',
    tag: 'resources',
    act: 'resource.read',
    response: { 200: Places },
  }),
  availability: route({
    method: 'GET',
    url: '/api/availability',
    operationId: 'findAvailability',
    summary: 'Resources free for a time, best fit first; then those that are not, each with the reason',
    tag: 'resources',
    act: 'resource.read',
    querystring: AvailabilityQuery,
    response: { 200: Availability },
  }),
  seriesAvailability: route({
    method: 'POST',
    url: '/api/availability/series',
    operationId: 'findSeriesAvailability',
    summary: 'Resources for a series: on how many of its dates each is free, and what else is free on the others',
    tag: 'resources',
    act: 'resource.read',
    body: AskSeriesAvailability,
    response: { 200: SeriesAvailability },
  }),
  together: route({
    method: 'POST',
    url: '/api/availability/together',
    operationId: 'findTogether',
    summary: 'Sets of several resources that are free for a time together; if none is, the next times',
    tag: 'resources',
    act: 'resource.read',
    body: AskTogether,
    response: { 200: Together },
  }),
};
