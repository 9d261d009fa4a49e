CREATE TABLE "record_import_rows" (
	"import_id" text NOT NULL,
	"row" integer NOT NULL,
	"cells" "bytea" NOT NULL,
	"data" "bytea",
	"problems" jsonb,
	"faulty" boolean DEFAULT false NOT NULL,
	"alike" integer DEFAULT 0 NOT NULL,
	"record_id" text,
	CONSTRAINT "record_import_rows_import_id_row_pk" PRIMARY KEY("import_id","row")
);
--> statement-breakpoint
CREATE TABLE "record_imports" (
	"id" text PRIMARY KEY NOT NULL,
	"register" text NOT NULL,
	"version" text NOT NULL,
	"state" text NOT NULL,
	"name" text NOT NULL,
	"file" text,
	"headers" text[] DEFAULT '{}' NOT NULL,
	"mapping" jsonb,
	"total" integer DEFAULT 0 NOT NULL,
	"dealt" integer DEFAULT 0 NOT NULL,
	"faulty" integer DEFAULT 0 NOT NULL,
	"doubtful" integer DEFAULT 0 NOT NULL,
	"written" integer DEFAULT 0 NOT NULL,
	"undone" integer DEFAULT 0 NOT NULL,
	"reason" text,
	"by" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"beat_at" timestamp(3) with time zone NOT NULL,
	"ended_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "record_history" (
	"record_id" text NOT NULL,
	"revision" integer NOT NULL,
	"action" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"by" text NOT NULL,
	"reason" text,
	"version" text NOT NULL,
	"changes" "bytea",
	CONSTRAINT "record_history_record_id_revision_pk" PRIMARY KEY("record_id","revision")
);
--> statement-breakpoint
CREATE TABLE "records" (
	"id" text PRIMARY KEY NOT NULL,
	"register" text NOT NULL,
	"version" text NOT NULL,
	"state" text DEFAULT 'live' NOT NULL,
	"title" text NOT NULL,
	"sort" text NOT NULL,
	"data" jsonb NOT NULL,
	"sealed" "bytea",
	"salt" "bytea",
	"facets" text[] NOT NULL,
	"tokens" text[] NOT NULL,
	"search" text NOT NULL,
	"named" text NOT NULL,
	"unit" text NOT NULL,
	"import_id" text,
	"locked_at" timestamp(3) with time zone,
	"locked_by" text,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"created_by" text NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	"updated_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "register_versions" (
	"hash" text PRIMARY KEY NOT NULL,
	"register" text NOT NULL,
	"content" jsonb NOT NULL,
	"form_hash" text NOT NULL,
	"form_key" text NOT NULL,
	"version" integer NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "registers" (
	"key" text PRIMARY KEY NOT NULL,
	"title" jsonb NOT NULL,
	"description" jsonb,
	"version" text NOT NULL,
	"pack" text NOT NULL,
	"open" boolean DEFAULT true NOT NULL
);
--> statement-breakpoint
ALTER TABLE "record_import_rows" ADD CONSTRAINT "record_import_rows_import_id_record_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."record_imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_history" ADD CONSTRAINT "record_history_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "records" ADD CONSTRAINT "records_register_registers_key_fk" FOREIGN KEY ("register") REFERENCES "public"."registers"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registers" ADD CONSTRAINT "registers_version_register_versions_hash_fk" FOREIGN KEY ("version") REFERENCES "public"."register_versions"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "record_import_rows_faulty" ON "record_import_rows" USING btree ("import_id","row") WHERE faulty or alike > 0;--> statement-breakpoint
CREATE INDEX "record_imports_register" ON "record_imports" USING btree ("register","at");--> statement-breakpoint
CREATE INDEX "records_updated" ON "records" USING btree ("register","updated_at","id");--> statement-breakpoint
CREATE INDEX "records_sort" ON "records" USING btree ("register","sort","id");--> statement-breakpoint
CREATE INDEX "records_unit" ON "records" USING btree ("register","unit","updated_at","id");--> statement-breakpoint
CREATE INDEX "records_import" ON "records" USING btree ("import_id") WHERE import_id is not null;--> statement-breakpoint
CREATE INDEX "records_facets" ON "records" USING gin ("facets");--> statement-breakpoint
CREATE INDEX "records_tokens" ON "records" USING gin ("tokens");--> statement-breakpoint
CREATE INDEX "records_search" ON "records" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "records_named" ON "records" USING gin ("named" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "register_versions_version" ON "register_versions" USING btree ("register","version");--> statement-breakpoint
CREATE INDEX "register_versions_form" ON "register_versions" USING btree ("form_hash");--> statement-breakpoint
CREATE INDEX "register_versions_form_key" ON "register_versions" USING btree ("form_key","at");