CREATE TABLE "account_credentials" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "account_sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "account_users" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"username" text NOT NULL,
	"display_username" text,
	"must_change_password" boolean DEFAULT true NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_users_email_unique" UNIQUE("email"),
	CONSTRAINT "account_users_username_unique" UNIQUE("username")
);
--> statement-breakpoint
CREATE TABLE "account_verifications" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "api_tokens" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"hash" text NOT NULL,
	"person" text,
	"capabilities" text[] NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"created_by" text,
	"expires_at" timestamp(3) with time zone,
	"revoked_at" timestamp(3) with time zone,
	"last_used_at" timestamp(3) with time zone,
	CONSTRAINT "api_tokens_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "preferences" (
	"person" text NOT NULL,
	"key" text NOT NULL,
	"value" jsonb NOT NULL,
	CONSTRAINT "preferences_person_key_pk" PRIMARY KEY("person","key")
);
--> statement-breakpoint
CREATE TABLE "urges" (
	"case_id" text NOT NULL,
	"task_id" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"by" text NOT NULL,
	"count" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "urges_case_id_task_id_pk" PRIMARY KEY("case_id","task_id")
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"scope" text NOT NULL,
	"n" integer NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"detail" "bytea" NOT NULL,
	"detail_digest" "bytea" NOT NULL,
	"prev_digest" "bytea" NOT NULL,
	"digest" "bytea" NOT NULL,
	CONSTRAINT "audit_scope_n_pk" PRIMARY KEY("scope","n")
);
--> statement-breakpoint
CREATE TABLE "calendar_years" (
	"year" integer PRIMARY KEY NOT NULL,
	"off" date[] NOT NULL,
	"work" date[] NOT NULL,
	"source" text NOT NULL,
	"published_at" timestamp(3) with time zone NOT NULL,
	"by" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "parameters" (
	"key" text NOT NULL,
	"valid_from" date NOT NULL,
	"value" jsonb NOT NULL,
	"unit" text,
	"basis" text DEFAULT '' NOT NULL,
	"note" text,
	"at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "parameters_key_valid_from_pk" PRIMARY KEY("key","valid_from")
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_states" (
	"case_id" text PRIMARY KEY NOT NULL,
	"seq" integer NOT NULL,
	"state" "bytea" NOT NULL,
	"hash" text NOT NULL,
	"digest" "bytea" NOT NULL,
	"halted" text,
	"checked_seq" integer DEFAULT 0 NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"title" text NOT NULL,
	"procedure" text NOT NULL,
	"bundle" text NOT NULL,
	"phase" text NOT NULL,
	"outcome" text,
	"applicant" text NOT NULL,
	"applicant_name" text NOT NULL,
	"unit" text NOT NULL,
	"unit_name" text NOT NULL,
	"unit_path" "ltree" NOT NULL,
	"started_at" timestamp(3) with time zone NOT NULL,
	"ended_at" timestamp(3) with time zone,
	"search" text NOT NULL,
	"erased_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "journal" (
	"case_id" text NOT NULL,
	"seq" integer NOT NULL,
	"request_id" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"actor" text NOT NULL,
	"type" text NOT NULL,
	"body" "bytea" NOT NULL,
	"state_hash" text NOT NULL,
	"body_digest" "bytea" NOT NULL,
	"prev_digest" "bytea" NOT NULL,
	"digest" "bytea" NOT NULL,
	CONSTRAINT "journal_case_id_seq_pk" PRIMARY KEY("case_id","seq")
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"person" text NOT NULL,
	"body" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"deleted_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "copies" (
	"case_id" text NOT NULL,
	"person" text NOT NULL,
	"step" text NOT NULL,
	"by" text,
	"at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "copies_case_id_person_step_pk" PRIMARY KEY("case_id","person","step")
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" text PRIMARY KEY NOT NULL,
	"person" text NOT NULL,
	"code" text NOT NULL,
	"case_id" text,
	"task_id" text,
	"params" jsonb NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"read_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"id" text PRIMARY KEY NOT NULL,
	"person" text NOT NULL,
	"procedure" text NOT NULL,
	"bundle" text NOT NULL,
	"case_id" text,
	"task_id" text,
	"form" text NOT NULL,
	"view" text NOT NULL,
	"data" jsonb NOT NULL,
	"choices" jsonb,
	"sending_as" text,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "case_keys" (
	"case_id" text PRIMARY KEY NOT NULL,
	"wrapped" "bytea",
	"wrapped_by" text NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"destroyed_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "effects" (
	"case_id" text NOT NULL,
	"effect_id" text NOT NULL,
	"connector" text NOT NULL,
	"step" text NOT NULL,
	"status" text NOT NULL,
	"output" "bytea",
	"at" timestamp(3) with time zone NOT NULL,
	"done_at" timestamp(3) with time zone,
	CONSTRAINT "effects_case_id_effect_id_pk" PRIMARY KEY("case_id","effect_id")
);
--> statement-breakpoint
CREATE TABLE "idempotency" (
	"person" text NOT NULL,
	"key" text NOT NULL,
	"request_hash" text NOT NULL,
	"case_id" text,
	"status" smallint,
	"response" jsonb,
	"at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_person_key_pk" PRIMARY KEY("person","key")
);
--> statement-breakpoint
CREATE TABLE "incidents" (
	"case_id" text NOT NULL,
	"incident_id" text NOT NULL,
	"origin" text NOT NULL,
	"code" text NOT NULL,
	"message" text NOT NULL,
	"step" text,
	"since" timestamp(3) with time zone NOT NULL,
	"closed_at" timestamp(3) with time zone,
	"closed_by" text,
	"how" text,
	CONSTRAINT "incidents_case_id_incident_id_pk" PRIMARY KEY("case_id","incident_id")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"case_id" text,
	"key" text NOT NULL,
	"payload" jsonb NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp(3) with time zone NOT NULL,
	"last_error" text,
	"dead_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "serials" (
	"sequence" text PRIMARY KEY NOT NULL,
	"value" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "workers" (
	"id" text PRIMARY KEY NOT NULL,
	"started_at" timestamp(3) with time zone NOT NULL,
	"seen_at" timestamp(3) with time zone NOT NULL,
	"detail" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "file_uses" (
	"file_id" text NOT NULL,
	"holder" text NOT NULL,
	"holder_id" text NOT NULL,
	"case_id" text,
	CONSTRAINT "file_uses_file_id_holder_holder_id_pk" PRIMARY KEY("file_id","holder","holder_id")
);
--> statement-breakpoint
CREATE TABLE "files" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"size" bigint NOT NULL,
	"type" text NOT NULL,
	"hash" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"deleted_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"step" text NOT NULL,
	"title" text NOT NULL,
	"unit" text NOT NULL,
	"unit_name" text NOT NULL,
	"content" jsonb NOT NULL,
	"published_at" timestamp(3) with time zone NOT NULL,
	"until" timestamp(3) with time zone,
	"withdrawn_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "bodies" (
	"id" text PRIMARY KEY NOT NULL,
	"unit" text NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "holdings" (
	"id" text PRIMARY KEY NOT NULL,
	"person" text NOT NULL,
	"post" text NOT NULL,
	"unit" text NOT NULL,
	"body" text,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"main" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "posts" (
	"key" text PRIMARY KEY NOT NULL,
	"title" jsonb NOT NULL,
	"head" boolean DEFAULT false NOT NULL,
	"position" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "units" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"code" text NOT NULL,
	"level" text NOT NULL,
	"line" text DEFAULT '政' NOT NULL,
	"parent" text,
	"path" "ltree" NOT NULL,
	"region_code" text,
	"position" integer DEFAULT 0 NOT NULL,
	"valid_from" date DEFAULT '1900-01-01' NOT NULL,
	"valid_to" date,
	"revision" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person_roles" (
	"person" text NOT NULL,
	"role" text NOT NULL,
	"valid_from" date DEFAULT '1900-01-01' NOT NULL,
	"valid_to" date,
	CONSTRAINT "person_roles_person_role_valid_from_pk" PRIMARY KEY("person","role","valid_from")
);
--> statement-breakpoint
CREATE TABLE "persons" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"pinyin" text DEFAULT '' NOT NULL,
	"initials" text DEFAULT '' NOT NULL,
	"phone" text,
	"email" text,
	"active" boolean DEFAULT true NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "roles" (
	"key" text PRIMARY KEY NOT NULL,
	"title" jsonb NOT NULL,
	"capabilities" text[] DEFAULT '{}' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "substitutes" (
	"id" text PRIMARY KEY NOT NULL,
	"person" text NOT NULL,
	"substitute" text NOT NULL,
	"valid_from" timestamp(3) with time zone NOT NULL,
	"valid_to" timestamp(3) with time zone NOT NULL,
	"procedures" text[],
	"reason" text DEFAULT '' NOT NULL,
	"revoked_at" timestamp(3) with time zone,
	"created_by" text NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bundle_forms" (
	"hash" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"bundle" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bundles" (
	"hash" text PRIMARY KEY NOT NULL,
	"procedure" text NOT NULL,
	"content" jsonb NOT NULL,
	"program" jsonb NOT NULL,
	"version" integer NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "packs" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"title" jsonb NOT NULL,
	"content" jsonb NOT NULL,
	"hash" text NOT NULL,
	"published_at" timestamp(3) with time zone,
	"by" text,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "procedures" (
	"key" text PRIMARY KEY NOT NULL,
	"title" jsonb NOT NULL,
	"description" jsonb,
	"category" jsonb,
	"start_by" jsonb,
	"bundle" text NOT NULL,
	"pack" text,
	"owner" text,
	"open" boolean DEFAULT true NOT NULL,
	"position" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"hash" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"bundle" text NOT NULL,
	"form" text NOT NULL,
	"view" text NOT NULL,
	"data" "bytea" NOT NULL,
	"by" text NOT NULL,
	"on_behalf_of" text,
	"at" timestamp(3) with time zone NOT NULL,
	"from_revision" integer,
	"seq" integer,
	"step" text,
	"task_id" text
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "inbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" text NOT NULL,
	"box" text NOT NULL,
	"case_id" text NOT NULL,
	"task_id" text NOT NULL,
	"procedure" text NOT NULL,
	"step" text,
	"unit" text NOT NULL,
	"from_id" text,
	"from_name" text,
	"at" timestamp(3) with time zone NOT NULL,
	"received_at" timestamp(3) with time zone NOT NULL,
	"due_at" timestamp(3) with time zone,
	"pool" boolean DEFAULT false NOT NULL,
	"claimed_by" text,
	"read_at" timestamp(3) with time zone,
	"search" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"case_id" text NOT NULL,
	"task_id" text NOT NULL,
	"step" text NOT NULL,
	"entry" text NOT NULL,
	"revision" integer NOT NULL,
	"status" text NOT NULL,
	"assignees" text[] NOT NULL,
	"pool" boolean NOT NULL,
	"claimed_by" text,
	"claimed_at" timestamp(3) with time zone,
	"opened_at" timestamp(3) with time zone NOT NULL,
	"due" jsonb,
	"due_at" timestamp(3) with time zone,
	"closed_at" timestamp(3) with time zone,
	"closed_by" text,
	"action" text,
	CONSTRAINT "tasks_case_id_task_id_pk" PRIMARY KEY("case_id","task_id")
);
--> statement-breakpoint
ALTER TABLE "account_credentials" ADD CONSTRAINT "account_credentials_user_id_account_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."account_users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_sessions" ADD CONSTRAINT "account_sessions_user_id_account_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."account_users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_users" ADD CONSTRAINT "account_users_id_persons_id_fk" FOREIGN KEY ("id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_person_persons_id_fk" FOREIGN KEY ("person") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preferences" ADD CONSTRAINT "preferences_person_persons_id_fk" FOREIGN KEY ("person") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_bundle_bundles_hash_fk" FOREIGN KEY ("bundle") REFERENCES "public"."bundles"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_person_persons_id_fk" FOREIGN KEY ("person") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_uses" ADD CONSTRAINT "file_uses_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bodies" ADD CONSTRAINT "bodies_unit_units_id_fk" FOREIGN KEY ("unit") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holdings" ADD CONSTRAINT "holdings_person_persons_id_fk" FOREIGN KEY ("person") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holdings" ADD CONSTRAINT "holdings_post_posts_key_fk" FOREIGN KEY ("post") REFERENCES "public"."posts"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holdings" ADD CONSTRAINT "holdings_unit_units_id_fk" FOREIGN KEY ("unit") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holdings" ADD CONSTRAINT "holdings_body_bodies_id_fk" FOREIGN KEY ("body") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_roles" ADD CONSTRAINT "person_roles_person_persons_id_fk" FOREIGN KEY ("person") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_roles" ADD CONSTRAINT "person_roles_role_roles_key_fk" FOREIGN KEY ("role") REFERENCES "public"."roles"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "substitutes" ADD CONSTRAINT "substitutes_person_persons_id_fk" FOREIGN KEY ("person") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "substitutes" ADD CONSTRAINT "substitutes_substitute_persons_id_fk" FOREIGN KEY ("substitute") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bundle_forms" ADD CONSTRAINT "bundle_forms_bundle_bundles_hash_fk" FOREIGN KEY ("bundle") REFERENCES "public"."bundles"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "procedures" ADD CONSTRAINT "procedures_bundle_bundles_hash_fk" FOREIGN KEY ("bundle") REFERENCES "public"."bundles"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "account_credentials_provider" ON "account_credentials" USING btree ("user_id","provider_id");--> statement-breakpoint
CREATE INDEX "account_sessions_user" ON "account_sessions" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "cases_number" ON "cases" USING btree ("number");--> statement-breakpoint
CREATE INDEX "cases_started" ON "cases" USING btree ("started_at","id");--> statement-breakpoint
CREATE INDEX "cases_phase" ON "cases" USING btree ("phase","procedure");--> statement-breakpoint
CREATE INDEX "cases_applicant" ON "cases" USING btree ("applicant","started_at");--> statement-breakpoint
CREATE INDEX "cases_bundle" ON "cases" USING btree ("bundle");--> statement-breakpoint
CREATE INDEX "cases_unit_path" ON "cases" USING gist ("unit_path");--> statement-breakpoint
CREATE INDEX "cases_search" ON "cases" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "journal_request" ON "journal" USING btree ("case_id","request_id");--> statement-breakpoint
CREATE INDEX "comments_case" ON "comments" USING btree ("case_id","at");--> statement-breakpoint
CREATE INDEX "notifications_person" ON "notifications" USING btree ("person","at");--> statement-breakpoint
CREATE INDEX "drafts_person" ON "drafts" USING btree ("person","updated_at");--> statement-breakpoint
CREATE UNIQUE INDEX "drafts_task" ON "drafts" USING btree ("person","case_id","task_id") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "idempotency_at" ON "idempotency" USING btree ("at");--> statement-breakpoint
CREATE INDEX "incidents_open" ON "incidents" USING btree ("since") WHERE closed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_key" ON "outbox" USING btree ("key");--> statement-breakpoint
CREATE INDEX "outbox_next" ON "outbox" USING btree ("next_at") WHERE dead_at is null;--> statement-breakpoint
CREATE INDEX "file_uses_holder" ON "file_uses" USING btree ("holder","holder_id");--> statement-breakpoint
CREATE INDEX "file_uses_case" ON "file_uses" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "notices_published" ON "notices" USING btree ("published_at","id");--> statement-breakpoint
CREATE INDEX "notices_title" ON "notices" USING gin ("title" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "notices_case" ON "notices" USING btree ("case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "bodies_unit_key" ON "bodies" USING btree ("unit","key");--> statement-breakpoint
CREATE INDEX "holdings_unit_post" ON "holdings" USING btree ("unit","post");--> statement-breakpoint
CREATE INDEX "holdings_person" ON "holdings" USING btree ("person");--> statement-breakpoint
CREATE INDEX "holdings_body" ON "holdings" USING btree ("body");--> statement-breakpoint
CREATE INDEX "units_path" ON "units" USING gist ("path");--> statement-breakpoint
CREATE INDEX "units_parent" ON "units" USING btree ("parent","position");--> statement-breakpoint
CREATE INDEX "units_name" ON "units" USING gin ("name" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "person_roles_role" ON "person_roles" USING btree ("role");--> statement-breakpoint
CREATE INDEX "persons_search" ON "persons" USING gin ("name" gin_trgm_ops,"pinyin" gin_trgm_ops,"initials" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "substitutes_substitute" ON "substitutes" USING btree ("substitute","valid_to");--> statement-breakpoint
CREATE INDEX "substitutes_person" ON "substitutes" USING btree ("person","valid_to");--> statement-breakpoint
CREATE INDEX "bundle_forms_key" ON "bundle_forms" USING btree ("key");--> statement-breakpoint
CREATE INDEX "bundles_procedure" ON "bundles" USING btree ("procedure","version");--> statement-breakpoint
CREATE INDEX "packs_key" ON "packs" USING btree ("key","published_at");--> statement-breakpoint
CREATE INDEX "submissions_case" ON "submissions" USING btree ("case_id","seq");--> statement-breakpoint
CREATE INDEX "inbox_at" ON "inbox" USING btree ("person_id","box","at","id");--> statement-breakpoint
CREATE INDEX "inbox_due" ON "inbox" USING btree ("person_id","box","due_at","id");--> statement-breakpoint
CREATE INDEX "inbox_search" ON "inbox" USING gin ("person_id","search" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "inbox_thing" ON "inbox" USING btree ("case_id","task_id","person_id");--> statement-breakpoint
CREATE INDEX "tasks_due" ON "tasks" USING btree ("due_at") WHERE status = 'open';