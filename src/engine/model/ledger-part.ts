/** LedgerPart : what an obligation is: a limit, a performance of a clause, or a leg of a trade */
export type LedgerPart =
  | 'cap'
  | 'ceiling'
  | 'first'
  | 'floor'
  | 'minimum-flow'
  | 'reply'
  | 'serves'
  | 'share'
  | 'storage'
  | 'water';
