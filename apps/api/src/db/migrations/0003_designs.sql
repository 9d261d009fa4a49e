CREATE TABLE "design_editors" (
	"design_id" text NOT NULL,
	"person" text NOT NULL,
	"seen_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "design_editors_design_id_person_pk" PRIMARY KEY("design_id","person")
);
--> statement-breakpoint
CREATE TABLE "design_edits" (
	"design_id" text NOT NULL,
	"seq" integer NOT NULL,
	"by" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"operations" jsonb NOT NULL,
	"words" jsonb NOT NULL,
	"undoes" integer,
	"redoes" integer,
	CONSTRAINT "design_edits_design_id_seq_pk" PRIMARY KEY("design_id","seq")
);
--> statement-breakpoint
CREATE TABLE "designs" (
	"id" text PRIMARY KEY NOT NULL,
	"pack_key" text NOT NULL,
	"form_key" text NOT NULL,
	"content" jsonb NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"preview" text,
	"preview_revision" integer,
	"by" text NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "design_editors" ADD CONSTRAINT "design_editors_design_id_designs_id_fk" FOREIGN KEY ("design_id") REFERENCES "public"."designs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "design_edits" ADD CONSTRAINT "design_edits_design_id_designs_id_fk" FOREIGN KEY ("design_id") REFERENCES "public"."designs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "designs_open" ON "designs" USING btree ("pack_key","form_key") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "designs_updated" ON "designs" USING btree ("updated_at");