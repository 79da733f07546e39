import { liveQuery, type Observable } from "dexie";

/** A query that is asked again whenever something that it read has changed, in this tab, another one, or the worker. */
export function observe<T>(query: () => Promise<T>): Observable<T> {
  return liveQuery(query);
}
