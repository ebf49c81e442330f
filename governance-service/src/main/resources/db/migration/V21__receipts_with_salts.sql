-- Only answers with a salt are looked for by their stream, at the closing of their vote: the others need no place here.
drop index act_receipt_expr_idx;
create index act_receipt_with_salt on act_receipt ((answer ->> 'stream') text_pattern_ops)
    where (answer ->> 'salt') is not null;
