CREATE TABLE "bundle_forms" (
	"hash" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"bundle" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "sending_as" text;--> statement-breakpoint
ALTER TABLE "bundle_forms" ADD CONSTRAINT "bundle_forms_bundle_bundles_hash_fk" FOREIGN KEY ("bundle") REFERENCES "public"."bundles"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bundle_forms_key" ON "bundle_forms" USING btree ("key");