-- Who did something is signed with an id and a label (`by_id`, `by_label`). When a person is deleted, the label becomes a
-- word for their role and the id goes. Tables that refuse every change ask this function whether a change is only that.
create function history.only_forgets(before jsonb, after jsonb, id_column text default 'by_id', label_column text default 'by_label')
returns boolean language sql stable as $$
  select coalesce(current_setting('history.forgetting', true) = 'on', false)
    and before ->> id_column is not null
    and after ->> id_column is null
    and after - id_column - label_column = before - id_column - label_column
$$;
