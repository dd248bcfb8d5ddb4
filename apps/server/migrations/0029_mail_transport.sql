-- How mail goes out: by the mail server of SMTP_URL, or by a connection's sender address. One row, kept here since it is chosen
-- in the console; and what became of the sender: while it fails, mail goes by SMTP where there is one, and waits where not.
create table mail_transport (
  the_one boolean primary key default true check (the_one),
  -- null: by SMTP.
  connection_id uuid references connection on delete set null,
  state text not null default 'untried' check (state in ('untried', 'working', 'failing')),
  error_code text,
  state_since timestamptz,
  -- Mails that went by SMTP since the sender began to fail.
  fallen_back integer not null default 0
);
insert into mail_transport default values;
