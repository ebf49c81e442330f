import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useSearchParams } from 'wouter'
import { platformsQuery } from '../../api/queries'
import type { PlatformSummary } from '../../api/types'
import { useTimes } from '../../language/times'
import { ButtonLink, Buttons } from '../../ui/Button'
import { Empty } from '../../ui/Note'
import { Pager } from '../../ui/Pager'
import { PageTitle } from '../../ui/PageTitle'
import { Row, Rows } from '../../ui/Rows'
import { Head, Section } from '../../ui/Section'
import { Lead } from '../../ui/Words'

const PlatformRow = ({ platform }: { readonly platform: PlatformSummary }) => {
  const { t } = useLingui()
  const { day } = useTimes('UTC')
  const founder = platform.founder.name
  const since = day(platform.foundedAt)
  const { decisions } = platform
  return (
    <Row
      to={`/platforms/${platform.id}`}
      title={platform.name}
      first={<span>{t`${plural(decisions, { 0: 'no decision yet', one: '# decision', other: '# decisions' })}`}</span>}
    >
      <p>{platform.summary}</p>
      <p>
        <Trans>
          Founded by {founder}, {since}
        </Trans>
      </p>
    </Row>
  )
}

const Platforms = () => {
  const { t } = useLingui()
  const [search] = useSearchParams()
  const cursor = search.get('cursor')
  const { data } = useSuspenseQuery(platformsQuery(cursor === null ? {} : { cursor }))
  return (
    <>
      <PageTitle>{t`Platforms – Baraza`}</PageTitle>
      <Head>
        <h1>
          <Trans>Decisions that can be read, and checked, by everybody</Trans>
        </h1>
        <Lead>
          <Trans>
            Here farmers’ organisations and those who work with them decide together. Each platform shows who decides, by which rules, what
            was decided and why. No account is needed to read.
          </Trans>
        </Lead>
      </Head>
      <Section title={<Trans>Platforms</Trans>}>
        {data.items.length === 0 ? (
          <Empty title={<Trans>No platform is open to every reader yet</Trans>}>
            <p>
              <Trans>
                One appears here as soon as an organisation founds it with a public charter. If you hold a seat in another one, sign in.
              </Trans>
            </p>
          </Empty>
        ) : (
          <Rows>
            {data.items.map((platform) => (
              <PlatformRow key={platform.id} platform={platform} />
            ))}
          </Rows>
        )}
        <Pager
          first={cursor === null ? undefined : '/platforms'}
          firstName={t`First platforms`}
          next={data.next === null ? undefined : `/platforms?cursor=${encodeURIComponent(data.next)}`}
          nextName={t`More platforms`}
        />
      </Section>
      <Buttons>
        <ButtonLink to="/found" second>
          <Trans>Found a platform</Trans>
        </ButtonLink>
      </Buttons>
    </>
  )
}

export default Platforms
