/**
 * The return definitions and all they are made of, without zod: what a program needs to check files, show a
 * dictionary or translate a definition.
 *
 * @module
 */
export type { CodeList, CodeListEntry } from "./codelists/code-list.js";
export { hasCheckDigit, withDigit } from "./columns/check-digit.js";
export type { CodeColumn } from "./columns/code.js";
export { type CodeDamage, codeDamage } from "./columns/code-damage.js";
export type { Column } from "./columns/column.js";
export type { CellFault, ColumnBase, ColumnKind, TermType } from "./columns/column-kind.js";
export type { CoordinateColumn } from "./columns/coordinate.js";
export { type CountColumn, isHidden, type Shorthand, shorthandOf } from "./columns/count.js";
export { type DateColumn, dayNumber, daysInMonth, isCalendarDate } from "./columns/date.js";
export { type DateTimeColumn, withSeconds } from "./columns/date-time.js";
export type { DecimalColumn } from "./columns/decimal.js";
export { faultsOf, USABLE_FAULTS } from "./columns/faults.js";
export type { FinancialYearColumn } from "./columns/financial-year.js";
export type { GssCodeColumn } from "./columns/gss-code.js";
export type { HexIdColumn } from "./columns/hex-id.js";
export { COLUMN_KINDS, kindOf } from "./columns/kinds.js";
export { withoutLookAlikes } from "./columns/look-alikes.js";
export type { LsoaColumn } from "./columns/lsoa.js";
export { type MoneyColumn, penceOf, poundsOf } from "./columns/money.js";
export type { MonthColumn } from "./columns/month.js";
export { numberDamage } from "./columns/number-damage.js";
export type { OdsCodeColumn } from "./columns/ods-code.js";
export { type OffenceCodeColumn, offenceCodeOf } from "./columns/offence-code.js";
export type { QuarterColumn } from "./columns/quarter.js";
export type { Several } from "./columns/several.js";
export type { SnomedColumn } from "./columns/snomed.js";
export type { TextColumn } from "./columns/text.js";
export { cleanText } from "./columns/text-form.js";
export type { WholeNumberColumn } from "./columns/whole-number.js";
export { type YesNoColumn, type YesNoWords, yesNoWords } from "./columns/yes-no.js";
export type { ColumnPlace, Finding } from "./finding.js";
export type { Report, Verdict } from "./report.js";
export {
  type FileNamePattern,
  type Parameter,
  parameterInWords,
  type ReturnDefinition,
  type ReturnStatus,
  type Source,
  type Table,
  type TableValue,
} from "./returns/definition.js";
export type { DefinitionProblem } from "./returns/definition-form.js";
export {
  DefinitionError,
  definitionProblems,
  requireSoundDefinition,
} from "./returns/definition-problems.js";
export { demonstration } from "./returns/demonstration.js";
export { type EdAssaultEcdsRow, edAssaultEcds } from "./returns/ed-assault-ecds/definition.js";
export { type EdAssaultIstvRow, edAssaultIstv } from "./returns/ed-assault-istv/definition.js";
export {
  type HealthAdmissionsAssaultRow,
  healthAdmissionsAssault,
} from "./returns/health-admissions-assault/definition.js";
export { type PoliceOutcomesRow, policeOutcomes } from "./returns/police-outcomes/definition.js";
export { type PolicePrcCspRow, policePrcCsp } from "./returns/police-prc-csp/definition.js";
export { type PoliceStopSearchRow, policeStopSearch } from "./returns/police-stop-search/definition.js";
export { type PoliceStreetRow, policeStreet } from "./returns/police-street/definition.js";
export {
  type PoliceWeaponEnabledRow,
  policeWeaponEnabled,
} from "./returns/police-weapon-enabled/definition.js";
export { returns } from "./returns/returns.js";
export { type SvdGrantClaimRow, svdGrantClaim } from "./returns/svd-grant-claim/definition.js";
export { type SvdGrantOutturnRow, svdGrantOutturn } from "./returns/svd-grant-outturn/definition.js";
export { type SvdInterventionsRow, svdInterventions } from "./returns/svd-interventions/definition.js";
export {
  type SvdPartnershipProgressRow,
  svdPartnershipProgress,
} from "./returns/svd-partnership-progress/definition.js";
export { type Cell, cellText } from "./rows/cell-text.js";
export type { RowOf } from "./rows/row-of.js";
export { sumOf } from "./rules/arithmetic.js";
export {
  type AbsentCheck,
  type Breakdown,
  type CellCheck,
  CHECK_WORDS,
  type Check,
  type CheckBase,
  type ConstantCheck,
  type FileCheck,
  type FileFault,
  type FileNameCheck,
  type GroupCheck,
  type HeaderCheck,
  type HeaderFault,
  type HeaderNameCheck,
  type OutlierCheck,
  type PartsCheck,
  type PartsFault,
  type PeriodCheck,
  type PreviousCheck,
  type Purpose,
  type RegisterCheck,
  type RegisterFault,
  type RowCheck,
  type ShareCheck,
  type UniqueCheck,
} from "./rules/check.js";
export { columnsOfCheck, conditionsOf } from "./rules/check-parts.js";
export { compileCondition, compileGroupCondition, compileTerm } from "./rules/compile-condition.js";
export {
  type CompiledAggregate,
  type CompiledCondition,
  type CompiledGroupCondition,
  type CompiledTerm,
  type GroupReader,
  type Literal,
  literalOf,
  type RowReader,
} from "./rules/compiled-condition.js";
export {
  type Aggregate,
  type Comparison,
  type Condition,
  columnsOf,
  type FinancialPeriod,
  literalsOf,
  type Needs,
  needsOf,
  previousColumnsOf,
  type Span,
  type Term,
} from "./rules/condition.js";
export {
  type ConditionContext,
  type ConditionGiven,
  conditionContext,
  LookupTable,
  type ParameterValue,
  TableError,
  type TableRows,
} from "./rules/condition-context.js";
export { wholeFileOf } from "./rules/example-file.js";
export { GENERIC_SOURCES, type GenericOptions, genericParameters, genericRules } from "./rules/generic.js";
export { type LinearPattern, linearPattern } from "./rules/linear-pattern.js";
export { isNhsNumber, mayIdentify, personalData } from "./rules/personal-data.js";
export type {
  Example,
  ExampleFile,
  ExampleFinding,
  ExampleSetting,
  FailingExample,
  Rule,
  RuleExamples,
  WholeFile,
} from "./rules/rule.js";
export { ConditionError } from "./rules/typing.js";
export { SEVERITIES, type Severity } from "./severity.js";
