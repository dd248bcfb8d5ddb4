-- Groups stand in groups seldom, people in groups all the time: what leads from group to group has indexes of its own.
create index group_in_group on group_direct_member (object_id, group_id) where is_group;
create index group_holds_group on group_direct_member (group_id, object_id) where is_group;

-- Roles given to a group, or to a person with limits: to look only, or only in a building or on a floor (rule X2). What a person
-- holds everywhere and without limits stands on the person; Global Administrator nowhere else.
create table role_grant (
  id uuid primary key,
  person_id uuid references person on delete cascade,
  group_id uuid references people_group on delete cascade,
  role text not null,
  access text not null check (access in ('read', 'write')),
  building_id uuid references building on delete cascade,
  floor_id uuid references floor on delete cascade,
  created_at timestamptz not null,
  constraint grant_has_one_holder check ((person_id is null) <> (group_id is null)),
  constraint grant_has_one_place check (building_id is null or floor_id is null),
  constraint administrators_are_named_one_by_one check (role <> 'global-administrator')
);
create unique index role_grant_once on role_grant (person_id, group_id, role, access, building_id, floor_id) nulls not distinct;
create index role_grant_of_group on role_grant (group_id) where group_id is not null;

-- All that a person may do, each with where it comes from: themselves, a group they belong to, or a connection's mapping.
create view effective_grant as
  select p.id as person_id, r.role, 'write' as access, null::uuid as building_id, null::uuid as floor_id,
    'own' as source, null::uuid as group_id, null::uuid as grant_id
  from person p cross join unnest(p.roles) as r (role)
  union all
  select g.person_id, g.role, g.access, g.building_id, g.floor_id, 'own', null, g.id
  from role_grant g where g.person_id is not null
  union all
  select m.person_id, g.role, g.access, g.building_id, g.floor_id, 'group', g.group_id, g.id
  from role_grant g
    join people_group pg on pg.id = g.group_id and pg.state = 'active'
    join group_member m on m.group_id = g.group_id
  union all
  select m.person_id, mapped.role, 'write', null, null, 'connection', m.group_id, null
  from connection c
    cross join lateral jsonb_to_recordset(c.group_roles) as mapped ("groupId" uuid, role text)
    join people_group pg on pg.id = mapped."groupId" and pg.state = 'active'
    join group_member m on m.group_id = mapped."groupId"
  where mapped.role <> 'global-administrator';
