ALTER TABLE "records" ADD COLUMN "ranges" bigint[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "registers" ADD COLUMN "indexed" text;--> statement-breakpoint
CREATE INDEX "records_ranges" ON "records" USING gin ("ranges");--> statement-breakpoint
ALTER TABLE "records" ALTER COLUMN "unit" SET STATISTICS 400;--> statement-breakpoint
ALTER TABLE "records" ALTER COLUMN "ranges" SET STATISTICS 400;--> statement-breakpoint
ALTER TABLE "records" ALTER COLUMN "search" SET STATISTICS 400;--> statement-breakpoint
ALTER TABLE "records" ALTER COLUMN "named" SET STATISTICS 400;
