ALTER TABLE "record_history" ADD COLUMN "case_id" text;--> statement-breakpoint
ALTER TABLE "record_history" ADD COLUMN "step" text;