-- A walk follows standing edges but also shows withdrawn ones beside its way, so both must be found by the same index.
drop index thread.edge_downstream;
drop index thread.edge_upstream;
create index edge_downstream on thread.edge (earlier_node, state) include (later_node, visibility);
create index edge_upstream on thread.edge (later_node, state) include (earlier_node, visibility);
