/** Choices as values: each change makes a new one. */
import type { PostingItem } from "../../books/plan-posting.ts";
import type { PostedDocument } from "../../domain/posting.ts";

/** Nothing. */
export const NO_DOCUMENTS: ReadonlySet<PostedDocument> = new Set();

/** No entries. */
export function noEntries<K, V>(): ReadonlyMap<K, V> {
  return new Map();
}

/** Every document but those that somebody else's voucher names already. */
export function usualDocuments(
  ready: readonly PostingItem[],
): ReadonlySet<PostedDocument> {
  return new Set(
    ready
      .filter(
        ({ proposal }) =>
          !proposal.warnings.some(({ code }) => code === "carried"),
      )
      .map(({ document }) => document),
  );
}

/** The set with a document in it, or without it. */
export function withDocument(
  documents: ReadonlySet<PostedDocument>,
  document: PostedDocument,
  chosen: boolean,
): ReadonlySet<PostedDocument> {
  const next = new Set(documents);
  if (chosen) next.add(document);
  else next.delete(document);
  return next;
}

/** The map with another value under a key. */
export function withEntry<K, V>(
  map: ReadonlyMap<K, V>,
  key: K,
  value: V,
): ReadonlyMap<K, V> {
  return new Map(map).set(key, value);
}
