CREATE TABLE "connections" (
	"key" text PRIMARY KEY NOT NULL,
	"connector" text NOT NULL,
	"settings" "bytea" NOT NULL,
	"revision" integer NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"by" text NOT NULL,
	"disabled_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "connector_calls" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "connector_calls_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"connection" text NOT NULL,
	"case_id" text,
	"outcome" text NOT NULL,
	"words" text NOT NULL,
	"took" integer NOT NULL,
	"at" timestamp(3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE INDEX "connector_calls_last" ON "connector_calls" USING btree ("connection","id" DESC NULLS LAST);