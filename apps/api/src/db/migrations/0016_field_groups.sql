CREATE TABLE "field_groups" (
	"id" text PRIMARY KEY NOT NULL,
	"content" jsonb NOT NULL,
	"by" text NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL
);
