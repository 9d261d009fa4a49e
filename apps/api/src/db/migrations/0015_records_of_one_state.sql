DROP INDEX "records_updated";--> statement-breakpoint
DROP INDEX "records_sort";--> statement-breakpoint
CREATE INDEX "records_updated" ON "records" USING btree ("register","state","updated_at","id");--> statement-breakpoint
CREATE INDEX "records_sort" ON "records" USING btree ("register","state","sort","id");