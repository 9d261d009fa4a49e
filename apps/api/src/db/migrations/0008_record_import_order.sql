DROP INDEX "records_import";--> statement-breakpoint
CREATE INDEX "records_import" ON "records" USING btree ("import_id","id") WHERE import_id is not null;