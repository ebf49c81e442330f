import { useLingui } from '@lingui/react/macro'
import type { components as Governance } from '../../api/generated/governance'

export type RowError = Governance['schemas']['RowError']

/** What is wrong in a line of a list of members, and what to do, in the language of the page. */
export const useRowErrors = (): Readonly<Record<RowError['code'], { readonly what: string; readonly todo: string }>> => {
  const { t } = useLingui()
  return {
    'not-unicode': { what: t`The file is not written in UTF-8.`, todo: t`Save it as CSV in UTF-8.` },
    'not-csv': { what: t`This is no line of a CSV file.`, todo: t`Look for a quotation mark that is opened and not closed, or alone.` },
    empty: { what: t`The file has no members.`, todo: t`Write the columns’ names into the first line, and one member into each other.` },
    'too-many-rows': { what: t`The file has more than 50,000 members.`, todo: t`Divide it, and import one part after the other.` },
    'unknown-column': {
      what: t`No column has this name.`,
      todo: t`Use number, constituency, class, arrears_since, share_paid, votes, capital, name, email, telephone.`,
    },
    'column-twice': { what: t`This column is there twice.`, todo: t`Take one of them away.` },
    'column-missing': { what: t`This column is missing.`, todo: t`Add it.` },
    'wrong-number-of-fields': {
      what: t`This line has another number of fields than the first one.`,
      todo: t`Put what holds the separator into quotation marks.`,
    },
    missing: { what: t`This is missing.`, todo: t`Write it.` },
    'too-long': { what: t`This is too long.`, todo: t`Shorten it.` },
    'not-text': {
      what: t`This holds a character that cannot be kept.`,
      todo: t`Take out what cannot be seen, such as line breaks and tabs.`,
    },
    formula: { what: t`A spreadsheet would run this as a formula.`, todo: t`Take away the =, +, - or @ that it begins with.` },
    'number-twice': { what: t`The file has this number twice.`, todo: t`Give each member a number of their own.` },
    'number-taken': { what: t`A member has this number already.`, todo: t`Take the line away, or correct the number.` },
    'unknown-constituency': {
      what: t`The charter has no such constituency that members belong to.`,
      todo: t`Write its identifier, as in the charter.`,
    },
    'takes-no-individuals': {
      what: t`The charter does not let people join this constituency for themselves.`,
      todo: t`Choose one that takes individuals.`,
    },
    'unknown-class': { what: t`The charter has no such class of members.`, todo: t`Write its identifier, as in the charter.` },
    'not-a-day': { what: t`This is no day.`, todo: t`Write it as 2026-05-23.` },
    'day-to-come': { what: t`Nobody owes from a day to come.`, todo: t`Write today, or a day before.` },
    'not-yes-or-no': { what: t`This is neither yes nor no.`, todo: t`Write yes or no, or leave it empty.` },
    'weighs-no-votes': {
      what: t`The charter gives the members of this constituency one vote each.`,
      todo: t`Leave it empty, or write the constituency that weighs by votes.`,
    },
    'not-so-many-votes': {
      what: t`This is no number of votes that the charter allows a member.`,
      todo: t`Write a whole number from 1 to the most that the charter names.`,
    },
    'asks-no-capital': { what: t`Nothing in the charter depends on a member’s share capital here.`, todo: t`Leave it empty.` },
    'not-an-amount': { what: t`This is no amount.`, todo: t`Write it as 1250.50, without a currency and with a point.` },
    'not-an-email': { what: t`This is no e-mail address.`, todo: t`Write it as name@example.org, or leave it empty.` },
    'not-a-telephone': { what: t`This is no telephone number.`, todo: t`Write it as +254 700 000000, or leave it empty.` },
  }
}
