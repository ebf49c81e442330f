-- What clerks read on papers, until two of them read the same or the vote closes.
create table paper_box (
    vote uuid not null,
    roll_entry uuid not null,
    clerk uuid not null,
    choice text,
    marks text,
    primary key (vote, roll_entry, clerk),
    check ((choice is null) <> (marks is null))
);
comment on table paper_box is 'Entries of papers that wait for a second one like them. No clerk sees those of another.';
