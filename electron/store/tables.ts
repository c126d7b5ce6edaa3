/** The rows of the store as Kysely and the row mappers see them; the migrations make them. */
// biome-ignore lint/complexity/noBannedTypes: filled in by the next commit
export type Tables = {};
