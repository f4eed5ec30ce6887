import './awards-later.css'
import { Select } from '@mantine/core'
import { useState } from 'react'
import { useAsked } from '../bridge/use-asked'

const key = 'awards.round'

/** The round that the award screens show: the one chosen last at this PC, else the newest. */
export function useCurrentRound() {
  const asked = useAsked('awards.rounds', {}, ['awards'])
  const [chosen, setChosen] = useState(() => sessionStorage.getItem(key))
  const round = asked.data?.find((r) => r.id === chosen) ?? asked.data?.at(-1)
  const choose = (id: string) => {
    sessionStorage.setItem(key, id)
    setChosen(id)
  }
  const picker =
    asked.data && asked.data.length > 1 ? (
      <Select
        aria-label="Đợt khen thưởng"
        data={asked.data.map((r) => ({ value: r.id, label: r.title }))}
        value={round?.id ?? null}
        onChange={(id) => id && choose(id)}
        allowDeselect={false}
        w={300}
      />
    ) : null
  return { ...asked, round, picker }
}
