/**
 * The condition that a column has one of the values of a list, on either engine. The list is one parameter, in JSON, so that the
 * text of the statement does not depend on its length.
 */
export function isOneOf(
  column: string,
  type: 'text' | 'integer' = 'text',
): { readonly sqlite: string; readonly postgres: string } {
  return {
    sqlite: `${column} IN (SELECT value FROM json_each(?))`,
    postgres: `${column} = ANY (ARRAY(SELECT json_array_elements_text(?::json)::${type}))`,
  };
}
