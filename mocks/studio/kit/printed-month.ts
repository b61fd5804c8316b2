/** A month as printed on a card: `2029-05` becomes `05/29`. */
export const printedMonth = (expires: string): string => expires.replace(/^\d\d(\d\d)-(\d\d)$/, '$2/$1')
