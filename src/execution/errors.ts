import type { GraphQLError } from 'graphql';
import type { Path } from 'graphql/jsutils/Path';

/**
 * The errors of one execution, by graphql-js's rule: an error at or below a place that became null already is left out, so
 * that what comes late changes nothing.
 */
export class CollectedErrors {
  readonly errors: GraphQLError[] = [];
  private readonly places = new Set<Path | undefined>();

  add(error: GraphQLError, path: Path | undefined): void {
    if (this.isNull(path)) return;
    this.places.add(path);
    this.errors.push(error);
  }

  private isNull(from: Path | undefined): boolean {
    for (let path = from; path !== undefined; path = path.prev) if (this.places.has(path)) return true;
    return this.places.has(undefined);
  }
}
