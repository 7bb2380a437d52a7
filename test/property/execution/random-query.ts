import fc from 'fast-check';
import type { GeneratorValue } from 'fast-check';
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import type {
  GraphQLArgument,
  GraphQLCompositeType,
  GraphQLField,
  GraphQLInputType,
  GraphQLSchema,
} from 'graphql';

/** A query and its variables. */
export interface RandomQuery {
  readonly source: string;
  readonly variables: Record<string, unknown>;
}

export interface QueryOptions {
  readonly schema: GraphQLSchema;
  /** Values of scalars, by their names. */
  readonly scalars: Readonly<Record<string, readonly unknown[]>>;
  /** Fields that are never selected. */
  readonly without: readonly string[];
  readonly depth: number;
}

/** Makes one random, mostly valid query: fragments, aliases, variables and their defaults, `@skip` and `@include`. */
export class QueryMaker {
  private readonly g: GeneratorValue;
  private readonly options: QueryOptions;
  private readonly variables: Record<string, unknown> = {};
  private readonly definitions: string[] = [];
  private readonly fragments: string[] = [];
  private names = 0;

  constructor(g: GeneratorValue, options: QueryOptions) {
    this.g = g;
    this.options = options;
  }

  make(): RandomQuery {
    const root = this.options.schema.getQueryType();
    if (root == null) throw new TypeError('A schema has a query type.');
    const selections = this.selections(root, this.options.depth);
    const variables = this.definitions.length === 0 ? '' : `(${this.definitions.join(' ')})`;
    return {
      source: `query Random${variables} ${selections}\n${this.fragments.join('\n')}`,
      variables: this.variables,
    };
  }

  private nat(max: number): number {
    return this.g(fc.nat, { max });
  }

  private oneOf<T>(values: readonly T[]): T {
    return values[this.nat(values.length - 1)] as T;
  }

  private name(prefix: string): string {
    this.names += 1;
    return `${prefix}${this.names}`;
  }

  private selections(type: GraphQLCompositeType, depth: number): string {
    const some = Array.from({ length: 1 + this.nat(3) }, () => this.selection(type, depth));
    return `{ ${some.join(' ')} }`;
  }

  private selection(type: GraphQLCompositeType, depth: number): string {
    if (this.nat(9) === 0) return `__typename${this.condition()}`;
    if (isAbstractType(type)) {
      const one = this.oneOf(this.options.schema.getPossibleTypes(type));
      return `... on ${one.name}${this.condition()} ${this.selections(one, depth)}`;
    }
    const kind = depth > 0 ? this.nat(11) : 2;
    if (kind === 0) return `... on ${type.name}${this.condition()} ${this.selections(type, depth - 1)}`;
    if (kind === 1) {
      const name = this.name('Part');
      this.fragments.push(`fragment ${name} on ${type.name} ${this.selections(type, depth - 1)}`);
      return `...${name}${this.condition()}`;
    }
    const isAllowed = ({ name, type: fieldType }: GraphQLField<unknown, unknown>): boolean =>
      !this.options.without.includes(`${type.name}.${name}`) &&
      (depth > 0 || !isCompositeType(getNamedType(fieldType)));
    const fields = isObjectType(type) ? Object.values(type.getFields()).filter(isAllowed) : [];
    return fields.length === 0 ? '__typename' : this.field(this.oneOf(fields), depth);
  }

  private field({ name, args, type }: GraphQLField<unknown, unknown>, depth: number): string {
    const given = args
      .filter((argument) => isRequiredArgument(argument) || this.nat(2) === 0)
      .map((argument) => `${argument.name}: ${this.value(argument.type, argument)}`);
    const alias = args.length > 0 || this.nat(3) === 0 ? `${this.name('f')}: ` : '';
    const list = given.length === 0 ? '' : `(${given.join(', ')})`;
    const inner = getNamedType(type);
    const below = isCompositeType(inner) ? ` ${this.selections(inner, depth - 1)}` : '';
    return `${alias}${name}${list}${this.condition()}${below}`;
  }

  private condition(): string {
    const kind = this.nat(15);
    if (kind > 2) return '';
    const directive = this.oneOf(['skip', 'include']);
    if (kind === 0) return ` @${directive}(if: ${this.oneOf(['true', 'false'])})`;
    return ` @${directive}(if: ${this.variable('Boolean!', this.oneOf([true, false]))})`;
  }

  private variable(type: string, value: unknown): string {
    const name = this.name('v');
    this.variables[name] = value;
    this.definitions.push(`$${name}: ${type}`);
    return `$${name}`;
  }

  /** @returns a literal, or a variable that has the value. */
  private value(type: GraphQLInputType, argument?: GraphQLArgument): string {
    const value = this.plain(type);
    if (this.nat(1) === 0) return this.literal(type, value);
    if (argument !== undefined && !isNonNullType(type) && this.nat(5) === 0) {
      // A variable without a value: the field's own default counts.
      const name = this.name('v');
      this.definitions.push(`$${name}: ${String(type)}`);
      return `$${name}`;
    }
    return this.variable(String(type), value);
  }

  private plain(type: GraphQLInputType): unknown {
    if (isNonNullType(type)) return this.plain(type.ofType);
    if (isListType(type)) return Array.from({ length: this.nat(3) }, () => this.plain(type.ofType));
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (field) => isRequiredInputField(field) || this.nat(5) === 0,
      );
      return Object.fromEntries(fields.map((field) => [field.name, this.plain(field.type)]));
    }
    if (isEnumType(type)) return this.oneOf(type.getValues()).name;
    return this.oneOf(this.options.scalars[type.name] ?? [null]);
  }

  private literal(type: GraphQLInputType, value: unknown): string {
    if (isNonNullType(type)) return this.literal(type.ofType, value);
    if (isListType(type))
      return `[${(value as unknown[]).map((one) => this.literal(type.ofType, one)).join(', ')}]`;
    if (isInputObjectType(type)) {
      const fields = type.getFields();
      const parts = Object.entries(value as object).map(
        ([name, one]) =>
          `${name}: ${fields[name] === undefined ? 'null' : this.literal(fields[name].type, one)}`,
      );
      return `{${parts.join(', ')}}`;
    }
    if (isEnumType(type)) return String(value);
    if (typeof value === 'object' && value !== null)
      return `{${Object.entries(value)
        .map(([name, one]) => `${name}: ${JSON.stringify(one)}`)
        .join(', ')}}`;
    return JSON.stringify(value);
  }
}
