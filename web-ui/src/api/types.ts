import type { components as Governance } from './generated/governance'
import type { components as Query } from './generated/query'

type Schemas = Query['schemas']

export type AsOf = Schemas['AsOf']
export type Charter = Schemas['Charter']
export type CharterDecisionType = Schemas['CharterDecisionType']
export type Finding = Schemas['Finding']
export type Office = Schemas['Office']
export type OrganisationDetails = Schemas['OrganisationDetails']
export type Platform = Schemas['Platform']
export type PlatformSummary = Schemas['PlatformSummary']
export type Proposal = Schemas['Proposal']
export type ProposalState = Schemas['ProposalState']
export type ProposalSummary = Schemas['ProposalSummary']
export type RecordEntry = Schemas['RecordEntry']
export type RecordItem = Schemas['RecordItem']
export type Rule = Schemas['Rule']
export type SeatLine = Schemas['Seat']
export type Threshold = Schemas['Threshold']
export type UndecidedProposal = Schemas['UndecidedProposal']
export type Vote = Schemas['Vote']
export type Outcome = NonNullable<Vote['outcome']>

export type Answer = Governance['schemas']['Answer']
export type Me = Governance['schemas']['Me']
export type MySeat = Governance['schemas']['MySeat']
