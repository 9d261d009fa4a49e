CREATE TABLE "pack_rights" (
	"pack_key" text PRIMARY KEY NOT NULL,
	"unit" text,
	"owners" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"by" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "pack_rights" ADD CONSTRAINT "pack_rights_unit_units_id_fk" FOREIGN KEY ("unit") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "procedures" DROP COLUMN "owner";