import type {
  FieldNode,
  GraphQLField,
  GraphQLFieldResolver,
  GraphQLObjectType,
  GraphQLResolveInfo,
  GraphQLSchema,
} from 'graphql';
import type { Path } from 'graphql/jsutils/Path';
import type { CollectedErrors } from './errors';
import type { KeepBudget } from './keep';
import type { FieldLists, Kept, KeptLists } from './kept-lists';
import type { Leaves } from './leaves';
import type { ListsBelow } from './lists-below';

/** JSON, or a promise of it. */
export type Text = string | Promise<string>;

export type Arguments = Readonly<Record<string, unknown>>;
/** Says of a record, or of a frozen object, whether the value of one of its fields follows from it and the variant alone. */
export type IsPure = (source: unknown, context: unknown) => boolean;
/** The same of a record in a list, where the value may follow from the record above as well. */
export type IsPureBelow = (source: unknown, context: unknown, above: object) => boolean;
/** Says of a record whether what is kept of a list below it holds for this request: see {@link PlanOptions.listsBelow}. */
export type Holds = (record: unknown, context: unknown) => boolean;
export type PureFields = Readonly<Record<string, IsPure>>;
export type Resolver = GraphQLFieldResolver<unknown, unknown>;

/**
 * Makes JSON of what a resolver returned ("CompleteValue" of the specification).
 *
 * @param path of the value; undefined for a leaf.
 * @throws the error of a value that does not fit.
 */
export type Complete = (run: Run, plan: FieldPlan, value: unknown, path: Path | undefined) => Text;

/** The selections on one object type: which fields, in which order. */
export interface ObjectPlan {
  readonly parts: readonly Part[];
}

/** Fields that stand side by side: some of a record whose JSON is kept with it, or one other. */
export interface Part {
  readonly fields: readonly FieldPlan[];
  readonly leaves: Leaves | undefined;
}

/** One field of one object type, with everything that is the same for each object. */
export interface FieldPlan {
  readonly parentType: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
  readonly name: string;
  /** The name in the answer. */
  readonly key: string;
  /** The name in the answer as JSON, with what stands before and after it. */
  readonly prefix: string;
  /** Undefined where the property of the same name is the value. */
  readonly resolve: Resolver | undefined;
  /** Whether the resolver takes the fourth argument. */
  readonly takesInfo: boolean;
  /** Where its list is kept with the record above. */
  readonly below: { readonly lists: ListsBelow; readonly holds: Holds } | undefined;
  /** Whether the objects of the type are records, which never change. */
  readonly isOfRecord: boolean;
  /** Says whether the value follows from the object alone; undefined where it never does. */
  readonly isPure: IsPure | undefined;
  readonly isPureBelow: IsPureBelow | undefined;
  readonly isNonNull: boolean;
  readonly isLeaf: boolean;
  /** The arguments where no variable decides them. */
  readonly constantArguments: Arguments | undefined;
  /** Where an execution keeps the arguments otherwise. */
  readonly slot: number;
  readonly complete: Complete;
  /** The lists of this field whose bytes are kept. */
  readonly lists: FieldLists;
  /** @returns what is selected on an object that the field returns. */
  planFor(type: GraphQLObjectType): ObjectPlan;
}

/** What compiling needs to know of the schema. */
export interface PlanOptions {
  readonly schema: GraphQLSchema;
  /** By `Type.field`. */
  readonly pureFields: PureFields;
  /** The names of the types whose objects never change. */
  readonly recordTypes: ReadonlySet<string>;
  /**
   * By `Type.field`: lists of records below a record. What is selected there may be kept with the record above, if it follows
   * from that, the entries and the variant.
   */
  readonly listsBelow: Readonly<Record<string, Holds>>;
  /** By `Type.field`: fields of records in these lists. */
  readonly pureBelow: Readonly<Record<string, IsPureBelow>>;
  readonly budget: KeepBudget;
  readonly lists: KeptLists;
}

/** The plan that a field belongs to. */
export interface PlanOfField {
  readonly options: PlanOptions;
  /** @returns what is selected on an object of a type, where these nodes return it. */
  below(nodes: readonly FieldNode[], type: GraphQLObjectType): ObjectPlan;
  /** @returns a number for arguments that variables decide; an execution keeps them under it. */
  nextSlot(): number;
}

/** One execution. */
export interface Run {
  readonly schema: GraphQLSchema;
  readonly context: unknown;
  /** What pure fields follow from besides their object. */
  readonly variant: string;
  readonly collected: CollectedErrors;
  /** How often a value was used that did not follow from a frozen object alone. */
  impurities: number;
  /** Whether a list is being written that may be kept. */
  isKeeping: boolean;
  /** The record with which that list would be kept. */
  above: object | undefined;
  /** @returns what stands for the list in the text. */
  use(kept: Kept): string;
  /** The arguments of a field, made once. Throws the error that graphql-js throws for wrong ones. */
  argumentsOf(plan: FieldPlan): Arguments;
  infoOf(plan: FieldPlan, path: Path): GraphQLResolveInfo;
}
