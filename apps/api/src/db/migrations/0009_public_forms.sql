CREATE TABLE "public_answers" (
	"record_id" text PRIMARY KEY NOT NULL,
	"form_id" text NOT NULL,
	"code" text NOT NULL,
	"ticket" text NOT NULL,
	"sender" text NOT NULL,
	"agreed" boolean NOT NULL,
	"state" text DEFAULT 'received' NOT NULL,
	"reply" text,
	"at" timestamp(3) with time zone NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "public_answers_code_unique" UNIQUE("code"),
	CONSTRAINT "public_answers_ticket_unique" UNIQUE("ticket")
);
--> statement-breakpoint
CREATE TABLE "public_forms" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"register" text NOT NULL,
	"view" text NOT NULL,
	"unit" text NOT NULL,
	"title" jsonb NOT NULL,
	"words" jsonb,
	"purpose" jsonb,
	"closes_at" timestamp(3) with time zone,
	"quota" integer,
	"per_hour" integer NOT NULL,
	"taken" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"created_by" text NOT NULL,
	"closed_at" timestamp(3) with time zone,
	CONSTRAINT "public_forms_key_unique" UNIQUE("key")
);
--> statement-breakpoint
ALTER TABLE "public_answers" ADD CONSTRAINT "public_answers_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_answers" ADD CONSTRAINT "public_answers_form_id_public_forms_id_fk" FOREIGN KEY ("form_id") REFERENCES "public"."public_forms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_forms" ADD CONSTRAINT "public_forms_register_registers_key_fk" FOREIGN KEY ("register") REFERENCES "public"."registers"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "public_answers_sender" ON "public_answers" USING btree ("form_id","sender","at");