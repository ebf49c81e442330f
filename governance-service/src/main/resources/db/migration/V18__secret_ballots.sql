-- What leads from a secret ballot to its voter is taken out of the receipts of the vote's streams at its closing.
create index on act_receipt ((answer ->> 'stream') text_pattern_ops);
comment on table proxy_box is
    'What opens the commitments of ballots that holders of proxies cast. Read by nothing but the closing; gone after a secret one.';
