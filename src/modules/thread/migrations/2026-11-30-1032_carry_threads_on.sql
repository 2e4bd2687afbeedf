-- What a thing carries on from editions before, as far back as it goes; most things carry nothing on.
create function thread.carried_on(asked bigint) returns bigint[] language sql stable as $$
  select array(
    with recursive older as (
      select from_node from thread.edge where to_node = asked and type = 'carried-over' and state = 'asserted'
      union
      select edge.from_node from older
        join thread.edge on edge.to_node = older.from_node and edge.type = 'carried-over' and edge.state = 'asserted'
    )
    select from_node from older)
$$;
