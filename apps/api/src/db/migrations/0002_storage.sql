-- Sealed bytes do not compress, and every commit rewrites the row of the case: leave room beside it.
alter table case_states alter column state set storage external;
--> statement-breakpoint
alter table case_states set (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.05);
--> statement-breakpoint
alter table journal alter column body set storage external;
--> statement-breakpoint
alter table submissions alter column data set storage external;
--> statement-breakpoint
alter table tasks set (fillfactor = 80);
--> statement-breakpoint
alter table inbox set (fillfactor = 90, autovacuum_vacuum_scale_factor = 0.05);
