-- A sequence, not a row: moving it on never makes two writers wait for each other.
create schema http;
create sequence http.content_version;
