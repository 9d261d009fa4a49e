ALTER TABLE "designs" RENAME COLUMN "form_key" TO "key";--> statement-breakpoint
DROP INDEX "designs_open";--> statement-breakpoint
ALTER TABLE "designs" ADD COLUMN "kind" text DEFAULT 'form' NOT NULL;--> statement-breakpoint
ALTER TABLE "designs" ADD COLUMN "preview_forms" jsonb;--> statement-breakpoint
CREATE UNIQUE INDEX "designs_open" ON "designs" USING btree ("pack_key","kind","key") WHERE state = 'open';