import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import type { KnownValues } from '../walk-schema.js';
import type { Dice } from './dice.js';
import type { Manner } from './manner.js';
import { json, literal, ValueWriter } from './value-writer.js';

export interface WrittenDocument {
  readonly text: string;
  readonly operationNames: readonly string[];
  readonly variables: Readonly<Record<string, unknown>>;
}

type Field = GraphQLField<unknown, unknown>;

const misplaced: readonly [string, ...string[]] = [
  '@noSuchDirective',
  '@skip',
  '@skip(if: $v0)',
  '@include(if: 1)',
  '@include(if: true)',
  '@deprecated(reason: "x")',
  '@oneOf',
  '@specifiedBy(url: "x")',
  '@skip(if: true, if: false)',
];

/** Writes one document against a schema, in a manner. */
export class DocumentWriter {
  private readonly values: ValueWriter;
  private readonly given: ValueWriter;
  /** By name, in the order in which they are written: what each is on. */
  private readonly spread = new Map<string, GraphQLCompositeType>();
  /** How many of those are being written, or have been. */
  private begun = 0;
  /** By the name of a field, or its alias: what it stands for. */
  private readonly called = new Map<string, string>();
  private readonly declared = new Map<string, GraphQLInputType>();
  private readonly variables: Record<string, unknown> = {};
  private readonly compositeTypes: readonly GraphQLCompositeType[];

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly dice: Dice,
    private readonly manner: Manner,
    known: KnownValues,
  ) {
    this.values = new ValueWriter(dice, known, manner.faulty);
    this.given = new ValueWriter(dice, known, manner.faulty || manner.faultyVariables);
    this.compositeTypes = Object.values(schema.getTypeMap()).filter(isCompositeType);
  }

  write(): WrittenDocument {
    const { dice } = this;
    const length = dice.onceIn(8) ? dice.between(2, 3) : 1;
    const operations = Array.from({ length }, (_, at) => this.operation(at, length > 1));
    const fragments: string[] = [];
    // What is written of one may spread others that nobody has spread before.
    for (const [name, type] of this.spread) {
      this.begun += 1;
      fragments.push(this.fragment(name, type));
    }
    if (this.isFaulty()) fragments.push(this.fragment('Unused', this.anyType()));
    const [first] = this.spread.keys();
    if (this.isFaulty() && first !== undefined) fragments.push(this.fragment(first, this.anyType()));
    const heads = operations.map(({ keyword, name, directives, selections }) =>
      keyword === 'query' && name === '' && this.declared.size === 0 && operations.length === 1
        ? selections
        : `${keyword} ${name}${this.declarations()}${directives} ${selections}`,
    );
    const parts = dice.onceIn(4) ? [...fragments, ...heads] : [...heads, ...fragments];
    return {
      text: parts.join(' '),
      operationNames: operations.map(({ name }) => name),
      variables: this.variables,
    };
  }

  private operation(at: number, isNamed: boolean) {
    const { dice, schema } = this;
    const keyword = dice.oneOf([
      'query',
      'query',
      'query',
      'query',
      'query',
      'mutation',
      'mutation',
      'subscription',
    ]);
    const name = isNamed || dice.onceIn(2) ? `Q${this.isFaulty() ? 0 : at}` : '';
    const root = (keyword === 'mutation' ? schema.getMutationType() : null) ?? schema.getQueryType();
    if (!root) throw new Error('The schema has no queries.');
    return {
      keyword,
      name,
      directives: this.misplaced(),
      selections: this.selections(root, this.manner.depth),
    };
  }

  private fragment(name: string, type: GraphQLCompositeType): string {
    const typeName = this.isFaulty() ? 'NoSuchType' : type.name;
    return `fragment ${name} on ${typeName}${this.misplaced()} ${this.selections(type, Math.min(3, this.manner.depth))}`;
  }

  private selections(type: GraphQLCompositeType, depth: number): string {
    const { dice, manner } = this;
    if (this.isFaulty()) return '{ }';
    const count = dice.between(1, manner.width);
    return `{ ${Array.from({ length: count }, () => this.selection(type, depth)).join(' ')} }`;
  }

  private selection(type: GraphQLCompositeType, depth: number): string {
    const { dice, manner } = this;
    if (dice.areUsedUp) return '__typename';
    const kind = dice.between(0, 11);
    if (kind === 11 && depth > 0) return this.inlineFragment(type, depth - 1);
    if (kind >= 9 - Math.min(6, manner.fragments) / 3 && kind < 11 && manner.fragments > 0)
      return this.spreading(type);
    if (kind === 0 && isAbstractType(type) && depth > 0) return this.inlineFragment(type, depth - 1);
    return this.field(type, depth);
  }

  private field(type: GraphQLCompositeType, depth: number): string {
    const { dice } = this;
    if (this.isFaulty()) return `noSuchField${dice.between(0, 3)}`;
    const field = this.chooseField(type, depth);
    if (!field) return '__typename';
    const call = `${field.name}${this.args(field.args)}`;
    const inside = getNamedType(field.type);
    const hasSelections = isCompositeType(inside) !== this.isFaulty();
    const selections = hasSelections
      ? ` ${this.selections(isCompositeType(inside) ? inside : type, depth - 1)}`
      : '';
    return `${this.alias(field, call)}${call}${this.directives()}${selections}`;
  }

  /** Something another name would be in conflict with gets one of its own. */
  private alias(field: Field, call: string): string {
    const { dice, manner, called } = this;
    let name = dice.onceIn(manner.aliased) ? `a${dice.between(0, 30)}` : field.name;
    if (!this.isFaulty() && (called.get(name) ?? call) !== call) name = `b${called.size}`;
    called.set(name, call);
    return name === field.name ? '' : `${name}: `;
  }

  private chooseField(type: GraphQLCompositeType, depth: number): Field | undefined {
    const { dice, schema } = this;
    if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
    if (type === schema.getQueryType() && dice.onceIn(25))
      return dice.oneOf([SchemaMetaFieldDef, TypeMetaFieldDef]);
    const fields = Object.values(type.getFields());
    const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)));
    if (depth > 0)
      return dice.oneOf(this.manner.width === 1 ? fields.filter((each) => !leaves.includes(each)) : fields);
    return dice.oneOf(leaves);
  }

  private inlineFragment(type: GraphQLCompositeType, depth: number): string {
    const { dice } = this;
    if (dice.onceIn(4)) return `...${this.directives()} ${this.selections(type, depth)}`;
    const on = this.isFaulty() ? this.anyType() : this.typeWithin(type);
    return `... on ${on.name}${this.directives()} ${this.selections(on, depth)}`;
  }

  private spreading(type: GraphQLCompositeType): string {
    const { dice, manner, spread } = this;
    const name = `${type.name}${dice.between(0, manner.fragments - 1)}`;
    const at = [...spread.keys()].indexOf(name);
    const isAbove = at !== -1 && at < this.begun;
    if (this.isFaulty() || (isAbove && !manner.hasRings))
      return this.isFaulty() ? '...NoSuchFragment' : '__typename';
    if (at === -1) spread.set(name, this.typeWithin(type));
    return `...${name}${this.directives()}`;
  }

  /** One of those it may turn out to be, or that it is as well. */
  private typeWithin(type: GraphQLCompositeType): GraphQLCompositeType {
    const { dice, schema } = this;
    if (isAbstractType(type)) {
      return dice.oneOf<GraphQLCompositeType>([type, ...schema.getPossibleTypes(type)]);
    }
    return dice.oneOf<GraphQLCompositeType>([type, type, type, ...type.getInterfaces()]);
  }

  private args(args: readonly GraphQLArgument[]): string {
    const { dice, manner } = this;
    const given = args.filter((arg) => {
      if (isRequiredArgument(arg)) return !this.isFaulty();
      return dice.onceIn(manner.explicit);
    });
    const written = given.map((arg) => `${arg.name}: ${this.argument(arg.type)}`);
    if (this.isFaulty()) written.push('noSuchArgument: 1');
    if (this.isFaulty() && written[0] !== undefined) written.push(written[0]);
    return written.length === 0 ? '' : `(${written.join(', ')})`;
  }

  private argument(type: GraphQLInputType): string {
    const { dice } = this;
    return dice.onceIn(this.manner.faultyVariables > 0 ? 1 : 4)
      ? this.variable(type)
      : literal(this.values.for(type));
  }

  private variable(type: GraphQLInputType): string {
    const { dice } = this;
    const fitting = [...this.declared].flatMap(([name, its]) => (String(its) === String(type) ? name : []));
    const again = dice.onceIn(2) ? dice.oneOf(fitting) : undefined;
    if (again !== undefined) return `$${again}`;
    const name = `v${this.declared.size}`;
    if (this.isFaulty()) return `$undefined${name}`;
    this.declared.set(name, type);
    if (!dice.onceIn(20)) this.variables[name] = json(this.given.for(type));
    return `$${name}`;
  }

  private declarations(): string {
    const { dice } = this;
    const all = [...this.declared].map(([name, type]) => {
      const typeName = this.isFaulty()
        ? dice.oneOf(['Int', '[String!]!', 'Article', 'NoSuchType'])
        : String(type);
      const fallback = dice.onceIn(12) ? ` = ${literal(this.values.for(type))}` : '';
      return `$${name}: ${typeName}${fallback}${this.misplaced()}`;
    });
    if (this.isFaulty()) all.push('$unused: Int');
    if (this.isFaulty() && all[0] !== undefined) all.push(all[0]);
    return all.length === 0 ? '' : `(${all.join(', ')})`;
  }

  private directives(): string {
    const { dice, manner } = this;
    if (!dice.onceIn(manner.directed)) return '';
    if (this.isFaulty()) return this.misplaced();
    const [one, other] = dice.onceIn(2) ? ['skip', 'include'] : ['include', 'skip'];
    return dice.onceIn(4) ? ` ${this.directive(one)} ${this.directive(other)}` : ` ${this.directive(one)}`;
  }

  private directive(name: string | undefined): string {
    const type = this.schema.getDirective(name ?? '')?.args[0]?.type;
    return `@${name ?? ''}(if: ${type ? this.argument(type) : 'true'})`;
  }

  /** Those that do not fit where they stand, or not together, or that there are not. */
  private misplaced(): string {
    const { dice } = this;
    if (!this.isFaulty()) return '';
    return Array.from(
      { length: dice.onceIn(4) ? dice.between(2, 12) : 1 },
      () => ` ${dice.oneOf(misplaced)}`,
    ).join('');
  }

  private anyType(): GraphQLCompositeType {
    const type = this.dice.oneOf(this.compositeTypes);
    if (!type) throw new Error('The schema has no types.');
    return type;
  }

  private isFaulty(): boolean {
    return this.dice.onceIn(this.manner.faulty);
  }
}
