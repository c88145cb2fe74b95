/**
 * Every diagnostic code, with one line on what it means
 *
 * Codes read MIRAB_<THING>_<STATE>. A code is a promise to whoever filters on it: it is not renamed.
 */
export const DIAGNOSTIC_CODES = {
  MIRAB_NUMBER_INVALID: 'a text where a number was wanted does not read as a finite decimal number',

  MIRAB_UNIT_MISSING: 'a bare number stands where a number with a unit is wanted',
  MIRAB_UNIT_UNKNOWN: 'a unit is not in the table of units',
  MIRAB_UNIT_AMBIGUOUS: 'a unit is read in two ways by different people, so neither is taken',
  MIRAB_UNIT_SYNTAX: 'a unit is not a product or quotient of units with whole powers',
  MIRAB_UNIT_MISMATCH: 'a unit measures another thing than the one wanted',

  MIRAB_EXPRESSION_SYNTAX: 'an expression cannot be read',
  MIRAB_EXPRESSION_TOO_LONG: 'an expression has more letters or deeper brackets than is allowed',
  MIRAB_EXPRESSION_NAME_UNKNOWN: 'an expression uses a name that is not offered at its place',
  MIRAB_EXPRESSION_FUNCTION_REFUSED: 'an expression calls a function or operator that is not allowed',
  MIRAB_EXPRESSION_ARGUMENTS_INVALID: 'a function of an expression has too few, too many or wrong arguments',
  MIRAB_EXPRESSION_KIND_MISMATCH: 'an expression uses a condition as a number, or a number as a condition',
  MIRAB_EXPRESSION_UNIT_MISMATCH: 'an expression joins units that do not fit, or its result has another unit',
  MIRAB_EXPRESSION_EXPONENT_INVALID: 'an exponent is not a small whole number',
  MIRAB_EXPRESSION_CONSTANT_INVALID: 'a constant part of an expression divides by zero or is not finite',
  MIRAB_EXPRESSION_RESULT_INVALID: 'during a run an expression divided by zero, or its value was not finite',

  MIRAB_FILE_MISSING: 'a file cannot be found or read',
  MIRAB_FILE_TOO_LARGE: 'a file is larger than is read',
  MIRAB_FILE_OUTSIDE: 'a name of a file leads out of the folder of the scenario',
  MIRAB_FILE_ENCODING_INVALID: 'a file is not text in UTF-8',

  MIRAB_FILE_NOT_WRITTEN: 'a file cannot be written',

  MIRAB_BUNDLE_INVALID: 'a file is not a bundle of runs',
  MIRAB_BUNDLE_VERSION_OTHER: 'a bundle of runs was made by another version of the engine or of its format',
  MIRAB_BUNDLE_CHANGED: 'a bundle of runs was cut or changed since it was saved, or does not fit its digests',

  MIRAB_TEXT_TOO_LONG: 'a file has too many or too long lines',
  MIRAB_TEXT_TOO_DEEP: 'brackets or indentation are nested too deep',
  MIRAB_TEXT_CONTROL_CHARACTER: 'a file holds a character that no text has',
  MIRAB_YAML_SYNTAX: 'a file does not read as YAML',
  MIRAB_YAML_FEATURE_REFUSED: 'a file uses an anchor, an alias, a tag, a directive or several documents',

  MIRAB_KEY_REFUSED: 'a key is no name, or a name that cannot be a key',
  MIRAB_KEY_DUPLICATE: 'a key stands twice in one map',
  MIRAB_KEY_UNKNOWN: 'a key is not known at its place',
  MIRAB_KEY_MISSING: 'a value that has no default is absent',
  MIRAB_KEY_MISPLACED:
    'a file that extends another holds a key that belongs under `set`, or the other way round',
  MIRAB_NAME_INVALID: 'a name has letters that names do not have',
  MIRAB_TYPE_MISMATCH: 'a value is of another sort than the one wanted',
  MIRAB_CHOICE_UNKNOWN: 'a word is not among the choices of its place',
  MIRAB_VALUE_OUT_OF_BOUNDS: 'a number is less than the least or more than the most that is allowed',
  MIRAB_LIST_LENGTH_WRONG: 'a list has too few or too many entries',
  MIRAB_DATE_INVALID: 'a text is not a day of the calendar, or not the day that is wanted',
  MIRAB_DATES_REVERSED: 'an end stands before its start',
  MIRAB_MONTHS_INVALID: 'months are not named, named twice, or not all named',
  MIRAB_SHARES_SUM_WRONG: 'shares that make up a whole do not sum to 100 %, or parts of a flow sum to more',
  MIRAB_POINTS_INVALID: 'points of a trajectory have no water years, or not in order',
  MIRAB_SERIES_TOO_SHORT: 'a dated series does not cover the run',
  MIRAB_VARIANT_UNKNOWN: 'a trajectory uses a variant that it does not have',
  MIRAB_TABLE_INVALID: 'a table has no header, no rows, or a row that does not fit its header',
  MIRAB_TABLE_COLUMN_UNKNOWN: 'a table has no column of that name',

  MIRAB_EXTENDS_CYCLE: 'files extend one another in a circle',
  MIRAB_EXTENDS_TOO_DEEP: 'more than 16 files extend one another',
  MIRAB_SET_PATH_UNKNOWN: 'a path of `set` leads nowhere',
  MIRAB_SET_REMOVAL_REFUSED: 'a path of `set` takes away what cannot be absent',
  MIRAB_LEVER_UNKNOWN: 'a position is given for a lever that there is not',
  MIRAB_LEVER_LIMITS_WRONG: 'the default of a lever does not lie between its limits',
  MIRAB_LEVER_PATH_UNKNOWN: 'a path that a lever sets leads nowhere',
  MIRAB_LEVER_QUANTITY_MISMATCH: 'a lever sets a value of another quantity',

  MIRAB_NODE_UNKNOWN: 'no node has that name',
  MIRAB_RESERVOIR_UNKNOWN: 'no reservoir has that name',
  MIRAB_RIPARIAN_UNKNOWN: 'no riparian has that name',
  MIRAB_RIVER_UNKNOWN: 'no river has that name',
  MIRAB_CLIMATE_CLASS_UNKNOWN: 'no class of climate has that name',
  MIRAB_CLIMATE_SET_UNKNOWN: 'no set of climate deltas has that name',
  MIRAB_SEQUENCE_UNKNOWN: 'no sequence of years has that name',
  MIRAB_DATA_PARTY_UNKNOWN:
    'figures are given or asked for of a party that is no riparian and no agency of the file',
  MIRAB_OWNER_UNKNOWN: 'an owner is not a riparian, `nature` or `joint`',
  MIRAB_PAIR_INVALID: 'a pair does not name two riparians in alphabetical order',

  MIRAB_NETWORK_CYCLE: 'water would come back to where it left in the same step',
  MIRAB_NETWORK_LINK_REFUSED: 'water is sent to or taken from a node that cannot give or receive it',
  MIRAB_NETWORK_ORDER_WRONG: 'offtakes are not listed from upstream to downstream',
  MIRAB_NETWORK_NODE_DRY: 'a node can never hold water, or nobody can take it (a warning)',
  MIRAB_RETURNS_SUM_WRONG: 'return flows sum to more than the withdrawal',
  MIRAB_CURVE_NOT_RISING: 'a stage-storage-area curve does not rise',
  MIRAB_STORAGE_ORDER_WRONG: 'storages of a reservoir or lake are not in their order',
  MIRAB_FILLING_INVALID:
    'the filling of a new dam falls, never reaches full storage, or stands beside a second way out',
  MIRAB_ZONES_NOT_RISING: 'hedging zones do not rise',
  MIRAB_INPUT_INCOMPLETE: 'a node or clause is given half: values that belong together are absent',
  MIRAB_INPUT_AMBIGUOUS: 'a value is given in two ways at once',
  MIRAB_CLAUSE_NODE_REFUSED: 'a cap or share counts a node that is no take of its riparian there',
  MIRAB_TRADE_WAY_REFUSED: 'water of a trade cannot be followed to where it is handed over',
  MIRAB_PARTY_UNKNOWN: 'a clause or trade binds or serves a riparian that is not a party to it',

  MIRAB_RUN_OVERTIME: 'a run took longer than its deadline, so its thread was ended',
  MIRAB_RUN_OUT_OF_MEMORY: 'a run needed more memory than its thread may have',
  MIRAB_RUN_THREAD_LOST: 'the thread of a run ended before the run did',
  MIRAB_RUN_THREAD_UNSTARTED: 'no thread could be started for a run',
  MIRAB_RUN_DEFECT: 'a run met a mistake in Mirab',

  MIRAB_PROBLEMS_MANY: 'there are more problems than are shown',
} as const;

export type DiagnosticCode = keyof typeof DIAGNOSTIC_CODES;
