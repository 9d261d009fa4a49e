ALTER TABLE "records" ADD COLUMN "lost" "bytea";--> statement-breakpoint
CREATE INDEX "records_lost" ON "records" USING btree ("register","updated_at","id") WHERE lost is not null;