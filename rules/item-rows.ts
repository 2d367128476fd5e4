/** Rows of table 2 on the form of 2019 that state a number of items, its change and the decisions of the year. */
export const itemRows: readonly string[] = ['licensing', 'otherServices', 'penalties', 'coercion'];
