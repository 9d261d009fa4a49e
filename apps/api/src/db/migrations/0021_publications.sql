CREATE TABLE "publications" (
	"id" text PRIMARY KEY NOT NULL,
	"design_id" text NOT NULL,
	"pack_key" text NOT NULL,
	"title" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"preview" text NOT NULL,
	"forms" jsonb NOT NULL,
	"changes" jsonb NOT NULL,
	"running" integer NOT NULL,
	"advice" jsonb NOT NULL,
	"scenarios" integer NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"by" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"decided_by" text,
	"decided_at" timestamp(3) with time zone,
	"opinion" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "publish_approvals" (
	"unit" text PRIMARY KEY NOT NULL,
	"by" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_design_id_designs_id_fk" FOREIGN KEY ("design_id") REFERENCES "public"."designs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publish_approvals" ADD CONSTRAINT "publish_approvals_unit_units_id_fk" FOREIGN KEY ("unit") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "publications_waiting" ON "publications" USING btree ("design_id") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "publications_at" ON "publications" USING btree ("at");