-- Pictures of a conference, each with what it shows and with the consent of those in it. Withdrawn: the row and the bytes go.
create table conferences.photo (
  id uuid primary key default gen_random_uuid(),
  conference_id uuid not null references conferences.conference (id),
  file_id uuid not null unique references file.file (id),
  caption text not null check (caption <> ''),
  -- For whoever does not see it: what is in the picture.
  alternative text not null check (alternative <> ''),
  -- A function or a number of people, never a private person's name.
  consent_of text not null check (consent_of <> ''),
  consent_form text not null check (consent_form in ('written', 'list', 'oral')),
  consent_on date not null,
  added_at timestamptz not null,
  by_label text not null,
  by_id uuid
);
create index photo_by_conference on conferences.photo (conference_id, added_at);
