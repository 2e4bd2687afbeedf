-- A first step that a county leaves out, and who decided so. Whether a step is done is read from the data, never stored.
create table cockpit.first_step_skip (
  id uuid primary key default gen_random_uuid(),
  step_key text not null unique check (step_key ~ '^[a-z]+\.[a-z-]+$'),
  skipped_at timestamptz not null,
  by_label text not null,
  by_id uuid
);
