import { Button, Group, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Criterion } from '../../shared/awards/round'
import type { RoundOverview } from '../../shared/awards/rounds.contract'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { Small } from './marks'

const whole = (v: string | number): number | null => (v === '' ? null : Number(v))

/** Quotas by unit; the line without a unit holds for all who have none of their own. */
export function QuotaPanel({ roundId, quotas }: { roundId: string; quotas: RoundOverview['quotas'] }) {
  const { data: units } = useAsked('units.list', {}, ['units'])
  const [unitId, setUnitId] = useState<string | null>(null)
  const [max, setMax] = useState<{ c: number | null; i: number | null; all: number | null }>({
    c: null,
    i: null,
    all: null,
  })
  const save = useAct('awards.saveQuota')
  const remove = useAct('awards.removeQuota')
  const add = async () => {
    const done = await save.run({
      roundId,
      unitId,
      maxCollective: max.c,
      maxIndividual: max.i,
      maxCombined: max.all,
      note: '',
    })
    if (done) setMax({ c: null, i: null, all: null })
  }
  return (
    <Stack gap="sm">
      <Text size="sm">
        Kế hoạch không ghi chỉ tiêu nên tự đặt. Vượt chỉ tiêu thì quy tắc R12 báo ở hồ sơ của đơn vị; không tự loại ai.
      </Text>
      <Group gap="xs" align="end">
        <Select
          label="Đơn vị"
          placeholder="Mọi đơn vị chưa có dòng riêng"
          data={(units ?? []).map((u) => ({ value: u.id, label: u.name }))}
          value={unitId}
          onChange={setUnitId}
          searchable
          clearable
          w={320}
        />
        <NumberInput
          label="Tối đa tập thể"
          min={0}
          value={max.c ?? ''}
          onChange={(v) => setMax({ ...max, c: whole(v) })}
          w={130}
        />
        <NumberInput
          label="Tối đa cá nhân"
          min={0}
          value={max.i ?? ''}
          onChange={(v) => setMax({ ...max, i: whole(v) })}
          w={130}
        />
        <NumberInput
          label="Tối đa cộng"
          min={0}
          value={max.all ?? ''}
          onChange={(v) => setMax({ ...max, all: whole(v) })}
          w={130}
        />
        <Button onClick={() => void add()} disabled={max.c === null && max.i === null && max.all === null}>
          Đặt chỉ tiêu
        </Button>
      </Group>
      {quotas.length > 0 && (
        <table className="plain-table">
          <thead>
            <tr>
              <th>Đơn vị</th>
              <th className="r">Tập thể</th>
              <th className="r">Cá nhân</th>
              <th className="r">Cộng</th>
              <th className="r">Đang đề nghị</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {quotas.map((q) => (
              <tr key={q.id}>
                <td>
                  {q.unitId
                    ? q.unit || units?.find((u) => u.id === q.unitId)?.name
                    : 'Mọi đơn vị chưa có dòng riêng (mỗi đơn vị)'}
                </td>
                <td className="r">{q.maxCollective ?? '–'}</td>
                <td className="r">{q.maxIndividual ?? '–'}</td>
                <td className="r">{q.maxCombined ?? '–'}</td>
                <td className="r">{q.unitId ? q.proposed : ''}</td>
                <td className="r">
                  <Small
                    onClick={() => {
                      setUnitId(q.unitId)
                      setMax({ c: q.maxCollective, i: q.maxIndividual, all: q.maxCombined })
                    }}
                  >
                    Sửa
                  </Small>
                  <Small onClick={() => void remove.run({ id: q.id })}>Bỏ</Small>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Stack>
  )
}

/** The criteria of the scoring sheet with their weights. */
export function CriteriaPanel({ roundId, criteria }: { roundId: string; criteria: readonly Criterion[] }) {
  const [name, setName] = useState('')
  const [editing, setEditing] = useState<Criterion>()
  const [maxScore, setMax] = useState<number>(10)
  const [weight, setWeight] = useState<number>(10)
  const save = useAct('awards.saveCriterion')
  const remove = useAct('awards.removeCriterion')
  const total = criteria.reduce((sum, c) => sum + c.weight, 0)
  const add = async () => {
    const place = editing ?? {
      description: '',
      position: Math.max(0, ...criteria.map((c) => c.position)) + 1,
    }
    const done = await save.run({
      ...(editing ? { id: editing.id } : {}),
      roundId,
      name,
      description: place.description,
      position: place.position,
      maxScore,
      weight,
    })
    if (!done) return
    setName('')
    setEditing(undefined)
  }
  return (
    <Stack gap="sm">
      <Text size="sm">
        Có tiêu chí thì phiếu của từng trường hợp có phần chấm điểm. Điểm quy về thang 100 theo trọng số; người không
        tham gia thì điểm không tính.
      </Text>
      <Group gap="xs" align="end">
        <TextInput label="Tiêu chí" value={name} onChange={(e) => setName(e.currentTarget.value)} w={380} />
        <NumberInput
          label="Điểm tối đa"
          min={1}
          max={1000}
          value={maxScore}
          onChange={(v) => setMax(Number(v) || 10)}
          w={120}
        />
        <NumberInput
          label="Trọng số"
          min={0}
          max={1000}
          value={weight}
          onChange={(v) => setWeight(Number(v) || 0)}
          w={120}
        />
        <Button onClick={() => void add()} disabled={name.trim() === ''}>
          {editing ? 'Lưu tiêu chí' : 'Thêm tiêu chí'}
        </Button>
        {editing && (
          <Button
            variant="default"
            onClick={() => {
              setEditing(undefined)
              setName('')
            }}
          >
            Thôi
          </Button>
        )}
      </Group>
      {criteria.length > 0 && (
        <table className="plain-table">
          <thead>
            <tr>
              <th>Tiêu chí</th>
              <th className="r">Điểm tối đa</th>
              <th className="r">Trọng số</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {criteria.map((c) => (
              <tr key={c.id}>
                <td>{c.name}</td>
                <td className="r">{c.maxScore}</td>
                <td className="r">{total ? `${c.weight} (${Math.round((c.weight / total) * 100)} %)` : c.weight}</td>
                <td className="r">
                  <Small
                    onClick={() => {
                      setEditing(c)
                      setName(c.name)
                      setMax(c.maxScore)
                      setWeight(c.weight)
                    }}
                  >
                    Sửa
                  </Small>
                  <Small onClick={() => void remove.run({ id: c.id })}>Bỏ</Small>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Stack>
  )
}
