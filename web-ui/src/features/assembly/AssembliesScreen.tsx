import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Stays } from '../../acting/Stays'
import { assembliesQuery } from '../../api/assemblies'
import { platformQuery } from '../../api/queries'
import { useTimes } from '../../language/times'
import { useSeats } from '../../session/seats'
import { Fold, Folds } from '../../ui/Fold'
import { Chip } from '../../ui/Mark'
import { Empty } from '../../ui/Note'
import { PageTitle } from '../../ui/PageTitle'
import { Row, Rows } from '../../ui/Rows'
import { Head, Section } from '../../ui/Section'
import { Convene } from './Convene'
import { Requests } from './Requests'
import { useAssemblyWords } from './words'

/** The assemblies of a platform, and for its officers the form that convenes one. */
const AssembliesScreen = ({ platform: at }: { readonly platform: string }) => {
  const { t } = useLingui()
  const { data: platform } = useSuspenseQuery(platformQuery(at))
  const { data: assemblies } = useSuspenseQuery(assembliesQuery(at))
  const { acting } = useSeats(at)
  const times = useTimes(platform.zone)
  const { kinds, states } = useAssemblyWords()
  const name = platform.name
  const rules = platform.charter.document.assemblies ?? undefined
  const convenes = rules !== undefined && acting?.offices.some((office) => office === 'chair' || office === 'secretary') === true
  return (
    <>
      <PageTitle>{t`Assemblies – ${name} – Baraza`}</PageTitle>
      <Head>
        <h1>
          <Trans>Assemblies</Trans>
        </h1>
      </Head>
      <Section id="assemblies" title={<Trans>Convened so far</Trans>}>
        {assemblies.items.length === 0 ? (
          <Empty title={<Trans>No assembly was convened yet</Trans>}>
            <p>
              {rules === undefined ? (
                <Trans>The charter says nothing of assemblies.</Trans>
              ) : (
                <Trans>Chair or secretary convene one, and every member is told when they give notice.</Trans>
              )}
            </p>
          </Empty>
        ) : (
          <Rows>
            {assemblies.items.map((one) => (
              <Row
                key={one.id}
                first={one.number}
                to={`/platforms/${at}/assemblies/${one.id}`}
                title={`${kinds[one.kind]}, ${times.moment(one.opensAt)}`}
                last={
                  <Chip tone={states[one.state].tone} icon={states[one.state].icon}>
                    {states[one.state].name}
                  </Chip>
                }
              >
                {t`${plural(one.items, { one: '# item on the agenda', other: '# items on the agenda' })}`}
              </Row>
            ))}
          </Rows>
        )}
      </Section>
      <Requests platform={platform} seat={acting} />
      <Stays platform={at} seat={acting}>
        {convenes && acting !== undefined ? (
          <Section id="desk" title={<Trans>What your seat can do now</Trans>}>
            <Folds>
              <Fold group="desk" title={t`Convene an assembly`} line={t`Time, place and agenda; notice comes after`}>
                <Convene platform={platform} seat={acting} />
              </Fold>
            </Folds>
          </Section>
        ) : undefined}
      </Stays>
    </>
  )
}

export default AssembliesScreen
