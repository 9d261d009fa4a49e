CREATE TABLE "migration_items" (
	"run_id" text NOT NULL,
	"id" text NOT NULL,
	"record_id" text,
	"draft_id" text,
	"outcome" text NOT NULL,
	"findings" jsonb NOT NULL,
	"revision" integer,
	"before" "bytea",
	"undo" text,
	CONSTRAINT "migration_items_run_id_id_pk" PRIMARY KEY("run_id","id")
);
--> statement-breakpoint
CREATE TABLE "migration_runs" (
	"id" text PRIMARY KEY NOT NULL,
	"pack_key" text NOT NULL,
	"publication" text NOT NULL,
	"state" text NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"dealt" integer DEFAULT 0 NOT NULL,
	"same" integer DEFAULT 0 NOT NULL,
	"changed" integer DEFAULT 0 NOT NULL,
	"noted" integer DEFAULT 0 NOT NULL,
	"stopped" integer DEFAULT 0 NOT NULL,
	"undone" integer DEFAULT 0 NOT NULL,
	"kept" integer DEFAULT 0 NOT NULL,
	"cursor" text,
	"reason" text,
	"by" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"ended_at" timestamp(3) with time zone
);
--> statement-breakpoint
ALTER TABLE "migration_items" ADD CONSTRAINT "migration_items_run_id_migration_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."migration_runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "migration_items" ADD CONSTRAINT "migration_items_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "migration_items" ADD CONSTRAINT "migration_items_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "migration_items_outcome" ON "migration_items" USING btree ("run_id","outcome","id");--> statement-breakpoint
CREATE INDEX "migration_items_record" ON "migration_items" USING btree ("record_id") WHERE record_id is not null;--> statement-breakpoint
CREATE INDEX "migration_items_draft" ON "migration_items" USING btree ("draft_id") WHERE draft_id is not null;--> statement-breakpoint
CREATE INDEX "migration_runs_pack" ON "migration_runs" USING btree ("pack_key","at");