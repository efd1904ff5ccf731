import {
  getNamedType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
  getNullableType,
  type GraphQLInputField,
  type GraphQLInputObjectType,
} from 'graphql';
import { fillInput, type Sayings } from './fill-input.js';

/** A place in an input that takes text, and the input with a text there. */
export interface TextPlace {
  /** `content.blocks.0.quote.attribution` */
  readonly path: string;
  readonly with: (text: string) => Record<string, unknown>;
}

/** Every place in an input, at any depth, that takes text, with around it what the sayings say. */
export function textPlaces(type: GraphQLInputObjectType, sayings: Sayings): TextPlace[] {
  return placesIn(type, fillInput(type, sayings), sayings);
}

function placesIn(
  type: GraphQLInputObjectType,
  around: Record<string, unknown>,
  sayings: Sayings,
): TextPlace[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const inside = getNamedType(field.type);
    // Of text and runs a block takes one.
    const beside = field.name === 'runs' ? { ...around, text: null } : around;
    const put = (value: unknown): Record<string, unknown> => ({
      ...(type.isOneOf ? {} : beside),
      [field.name]: isList(field) ? [value] : value,
    });
    const path = isList(field) ? `${field.name}.0` : field.name;
    if (isInputObjectType(inside)) {
      return placesIn(inside, leastOf(inside, sayings), sayings).map((place) => ({
        path: `${path}.${place.path}`,
        with: (written: string) => put(place.with(written)),
      }));
    }
    return inside.name === 'String' ? [{ path, with: put }] : [];
  });
}

function isList({ type }: GraphQLInputField): boolean {
  return isListType(getNullableType(type));
}

/** What must be said, and some text where there may be. */
function leastOf(type: GraphQLInputObjectType, sayings: Sayings): Record<string, unknown> {
  const fields = Object.values(type.getFields()).filter(
    (field) => field.name === 'text' || isRequiredInputField(field),
  );
  return Object.fromEntries(fields.map((field) => [field.name, sayings[field.name]]));
}
