import { Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { useOfficeNames } from '../../domain/states'
import { listed } from '../../language/formats'
import { useTimes } from '../../language/times'
import { Empty } from '../../ui/Note'
import { Table } from '../../ui/Table'
import { readingsQuery } from './queries'

/** Which parts of an entry, in words. */
const useParts = (): ((shown: readonly string[]) => string) => {
  const { t, i18n } = useLingui()
  const words: Readonly<Record<string, string>> = { name: t`name`, email: t`e-mail address`, telephone: t`telephone number` }
  return (shown) =>
    listed(
      i18n.locale,
      shown.map((part) => words[part] ?? part),
    )
}

/** Who looked at the entry, by office and never by name. */
export const Readings = ({ governance }: { readonly governance: string }) => {
  const { t } = useLingui()
  const offices = useOfficeNames()
  const parts = useParts()
  const times = useTimes(Intl.DateTimeFormat().resolvedOptions().timeZone)
  const { items, total } = useSuspenseQuery(readingsQuery(governance)).data
  if (items.length === 0)
    return (
      <Empty title={<Trans>Nobody has looked at your details yet</Trans>}>
        <p>
          <Trans>Each time an officer reads them, it is written down here.</Trans>
        </p>
      </Empty>
    )
  return (
    <>
      <Table
        kind="fold"
        columns={[
          { key: 'who', title: t`Who` },
          { key: 'where', title: t`Where` },
          { key: 'what', title: t`What they were shown` },
          { key: 'when', title: t`When` },
        ]}
        rows={items.map(({ readAt, office, platform, shown }, place) => ({
          key: `${readAt} ${place}`,
          cells: [
            offices[office],
            <Link key="where" href={`/platforms/${platform.id}`}>
              <bdi>{platform.name ?? platform.id}</bdi>
            </Link>,
            parts(shown),
            times.moment(readAt),
          ],
        }))}
      />
      {total > items.length ? (
        <p>
          <Trans>These are the latest. The file below has all of them.</Trans>
        </p>
      ) : null}
    </>
  )
}
