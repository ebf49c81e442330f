-- Every version of a charter: a vote is counted under the one it was called under.
create table charter_register (
    platform uuid not null,
    version int not null,
    content uuid not null,
    primary key (platform, version)
);
insert into charter_register (platform, version, content)
select platform, charter_version, charter_content from platform_register;
