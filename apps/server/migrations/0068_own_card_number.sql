-- A card that was given by hand stands above the one that an import reads, and is left alone by it.
alter table person add column own_card_number text;
create index person_by_card_in_use on person (coalesce(own_card_number, card_number))
  where own_card_number is not null or card_number is not null;
drop index person_by_card;
