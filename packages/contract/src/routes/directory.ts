import Type from 'typebox';
import { Id, Page, PageQuery } from '../common.ts';
import { Group, Person, PersonSuggestion, RoleName } from '../directory.ts';
import { route } from '../route.ts';

const search = { q: Type.Optional(Type.String({ maxLength: 120 })) };

export const directoryRoutes = {
  people: route({
    method: 'GET',
    url: '/api/people',
    operationId: 'listPeople',
    summary: 'People, by name',
    tag: 'directory',
    act: 'directory.read',
    querystring: Type.Object({ ...PageQuery, ...search }),
    response: { 200: Page(Person) },
  }),
  suggest: route({
    method: 'GET',
    url: '/api/people/suggestions',
    operationId: 'suggestPeople',
    summary: 'A few people whose name or address begins like this',
    tag: 'directory',
    act: 'signed-in',
    querystring: Type.Object({ q: Type.String({ minLength: 1, maxLength: 120 }) }),
    response: { 200: Type.Object({ items: Type.Array(PersonSuggestion) }) },
  }),
  setRoles: route({
    method: 'PUT',
    url: '/api/people/:id/roles',
    operationId: 'setRoles',
    summary: "A person's own roles",
    tag: 'directory',
    act: 'connection.manage',
    params: Type.Object({ id: Id }),
    body: Type.Object(
      { roles: Type.Array(RoleName, { uniqueItems: true, minItems: 1 }) },
      { additionalProperties: false },
    ),
    response: { 200: Person },
  }),
  groups: route({
    method: 'GET',
    url: '/api/groups',
    operationId: 'listGroups',
    summary: 'Groups, by name',
    tag: 'directory',
    act: 'directory.read',
    querystring: Type.Object({ ...PageQuery, ...search }),
    response: { 200: Page(Group) },
  }),
};
