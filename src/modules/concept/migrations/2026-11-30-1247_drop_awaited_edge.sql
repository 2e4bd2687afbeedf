-- What a paper names is tied when it is entered; nothing waits here any more. Nobody could write into it on a screen.
drop table concept.awaited_edge;
