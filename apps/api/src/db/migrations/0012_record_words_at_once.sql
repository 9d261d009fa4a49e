DROP INDEX "records_facets";--> statement-breakpoint
DROP INDEX "records_ranges";--> statement-breakpoint
DROP INDEX "records_tokens";--> statement-breakpoint
CREATE INDEX "records_facets" ON "records" USING gin ("facets") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "records_ranges" ON "records" USING gin ("ranges") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "records_tokens" ON "records" USING gin ("tokens") WITH (fastupdate=false);