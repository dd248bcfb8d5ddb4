-- The language somebody reads: as their directory or browser says, until they choose one themselves.
alter table person
  add column language text check (language in ('en', 'zh-Hant', 'zh-Hans')),
  add column language_chosen boolean not null default false,
  add check (language is not null or not language_chosen);
