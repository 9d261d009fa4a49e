import { customType } from 'drizzle-orm/pg-core';

/** timestamptz read and written as ISO 8601 UTC with milliseconds: the core's `Instant`. */
export const instant = customType<{ data: string; driverData: string | Date }>({
  dataType: () => 'timestamp(3) with time zone',
  fromDriver: (value) => new Date(value).toISOString(),
});

/** Sealed or random bytes. */
export const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** A place in a unit tree: unit ids joined by dots, from the district down. */
export const ltree = customType<{ data: string }>({ dataType: () => 'ltree' });
