CREATE TABLE "sent_back" (
	"case_id" text NOT NULL,
	"seq" integer NOT NULL,
	"step" text NOT NULL,
	"to_step" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "sent_back_case_id_seq_step_pk" PRIMARY KEY("case_id","seq","step")
);
--> statement-breakpoint
CREATE INDEX "sent_back_at" ON "sent_back" USING btree ("at");--> statement-breakpoint
CREATE INDEX "tasks_closed" ON "tasks" USING btree ("closed_at") WHERE closed_at is not null;